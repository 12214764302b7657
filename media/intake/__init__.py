"""What may come in as a file, under which name, and what is taken out of it: for every door, by its content."""
