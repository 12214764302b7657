"""What stands in files that visitors can download."""
