"""The aids of a row, machines, and the glossary's files."""

from .aids import aids
from .files import ExportView, ImportView
from .machines import confirm_row, fill_all, fill_row

__all__ = ["ExportView", "ImportView", "aids", "confirm_row", "fill_all", "fill_row"]
