"""How often somebody may guess: a password, a code, whose account an address belongs to."""
