"""When a part that we need is away or full: what then is answered, done again, and not done by halves."""
