"""Reusable sections: blocks that a site writes once and shows on many pages."""
