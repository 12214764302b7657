"""Data sets as files: one module for each format. A writer yields bytes while it reads rows, and keeps none."""

from .formats import FORMATS, Format, format_of

__all__ = ["FORMATS", "Format", "format_of"]
