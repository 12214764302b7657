"""Short addresses of each city's own site, and the ways that moved pages leave behind."""
