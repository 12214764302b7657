"""Focus areas: a text that all cities share, and what each city makes of it."""
