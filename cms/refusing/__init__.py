"""Refusals (4xx) that a person reads: in the site's look and in the language of the address, whoever refused."""
