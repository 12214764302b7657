"""Logging in with one's own city's account: OpenID Connect, with as many identity providers as there are cities."""
