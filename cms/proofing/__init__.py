"""Holding a translation against its source before it is published."""
