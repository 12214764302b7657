"""What each piece of a page is: title, ingress, people, figures, projects … and what is dropped, and why."""

from cms.moving.recognising.accounts import Accounting, Words, accounting
from cms.moving.recognising.reading import recognise

__all__ = ["Accounting", "Words", "accounting", "recognise"]
