"""The board of translations: what state every page is in, whose it is and until when, and the mails about it."""
