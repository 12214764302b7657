"""Each city's staff: who works for it, who is invited, whose role ends."""
