"""Personal data: where it is, how long it stays, what the public never sees, and how it is handed out or removed."""
