"""Texts written once for every language, and honest answers where a page has only one."""
