"""Checks while writing: what is wrong on a page, where, and what to do about it; see docs/decisions.md 59-62."""
