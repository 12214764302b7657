"""What staff see and keep of search, in the admin."""
