"""What the operator is told when it does not work."""


class BackupError(Exception):
    """A backup cannot be made, read or restored; the text says why, and what to do, to the person at the keyboard."""
