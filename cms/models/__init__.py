from .page import BasePage
from .section import SectionPage

__all__ = ["BasePage", "SectionPage"]
