"""What a page costs over a real connection, beside servers that do less, in the same run."""
