"""Which terms a word stands for, in each language: what the index keeps of it and what a question asks."""

from cms.search.analysis.analyser import Analyser, Away, Terms
from cms.search.analysis.choice import analyser_of
from cms.search.analysis.reading import Word, read
from cms.search.analysis.tokens import encode, fold

__all__ = ["Analyser", "Away", "Terms", "Word", "analyser_of", "encode", "fold", "read"]
