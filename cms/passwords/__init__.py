"""Passwords: how they are chosen and stored."""
