from .organisation import Organisation
from .person import Person
from .role import ContactRole

__all__ = ["ContactRole", "Organisation", "Person"]
