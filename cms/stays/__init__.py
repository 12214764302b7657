"""Being logged in: how long it lasts, where one is, and how to end it."""
