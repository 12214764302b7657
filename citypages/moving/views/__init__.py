"""Importing pages in the admin: giving in, checking, saving, taking back."""

from .begin import import_page, past_imports
from .outcome import import_state
from .pictures import import_picture
from .report import import_report, undo_import
from .review import review

__all__ = ["import_page", "import_picture", "import_report", "import_state", "past_imports", "review", "undo_import"]
