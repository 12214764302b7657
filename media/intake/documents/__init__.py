"""Documents: whether a file is what its name says, and nothing else besides."""

from media.intake.documents.checking import check

__all__ = ["check"]
