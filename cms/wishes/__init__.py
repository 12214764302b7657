"""Wishes for translations: visitors ask, those who translate see what is asked for most."""
