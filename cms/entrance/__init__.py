"""The way in: from a page as visitors see it to its editor, at the place that was being read."""
