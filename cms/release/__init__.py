"""A page and its translations published at the same moment."""
