from .page import ImageCreditsPage

__all__ = ["ImageCreditsPage"]
