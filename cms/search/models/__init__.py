"""What is kept for searching."""

from .best_bet import BestBet
from .document_text import DocumentText
from .entry import Entry
from .index_state import IndexState
from .searched import Searched
from .synonym import Synonym
from .word import EntryWord

__all__ = ["BestBet", "DocumentText", "Entry", "EntryWord", "IndexState", "Searched", "Synonym"]
