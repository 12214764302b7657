from .assignment import Assignment
from .choice import MailChoice
from .notice import Notice

__all__ = ["Assignment", "MailChoice", "Notice"]
