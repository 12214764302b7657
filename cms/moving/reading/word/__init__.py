"""Word files: mended where mammoth would lose words, read by mammoth, and then read as a page."""

from cms.moving.reading.word.document import read_word

__all__ = ["read_word"]
