"""What others may listen to."""

from django.dispatch import Signal

# Sender: Factor or RecoveryCode; `request`, `user`, and `kind` ("app", "passkey", "recovery").
factor_added = Signal()
factor_removed = Signal()
