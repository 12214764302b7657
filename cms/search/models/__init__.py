from .best_bet import BestBet
from .document_text import DocumentText
from .entry import Entry
from .index_state import IndexState
from .searched import Searched
from .synonym import Synonym

__all__ = ["BestBet", "DocumentText", "Entry", "IndexState", "Searched", "Synonym"]
