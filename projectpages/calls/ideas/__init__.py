"""Taking in ideas from people who have no log-in, with the protection of `cms.forms`."""
