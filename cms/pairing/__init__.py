"""The editions of a page keep in step: what happens to one when the other goes, and finding those out of step."""
