"""Making the entries: from pages, from the documents they link to, from the people who answer for them."""
