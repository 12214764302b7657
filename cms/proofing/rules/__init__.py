"""What is looked at in one text and its translation."""
