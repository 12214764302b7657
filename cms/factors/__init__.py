"""The second step of a log-in with a password: a code from an app, a passkey, or a recovery code."""
