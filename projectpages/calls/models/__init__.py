from .call import CallPage
from .form import IdeaFormField, IdeaFormPage
from .index import CallIndexPage

__all__ = ["CallIndexPage", "CallPage", "IdeaFormField", "IdeaFormPage"]
