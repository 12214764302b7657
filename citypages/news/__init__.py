"""News: each site's own, what other sites have offered to it, and what is picked from elsewhere."""
