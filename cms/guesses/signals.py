"""What others may listen to."""

from django.dispatch import Signal

# A guess that was not looked at, as there were too many. Sender: what was guessed ("password", "code", "confirm",
# "reset"); `request`; `account`: the name, number or address that was typed; `wait`: a timedelta.
guesses_refused = Signal()
