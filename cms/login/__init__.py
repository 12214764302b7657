"""The way into the admin: a password, and whatever more an account asks for."""
