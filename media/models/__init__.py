from .document import CustomDocument
from .image import CreditKind, CustomImage, Rendition

__all__ = ["CreditKind", "CustomDocument", "CustomImage", "Rendition"]
