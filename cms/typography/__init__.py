"""Typography: Finnish and English set as their readers expect, when a page is printed (docs/decisions.md)."""
