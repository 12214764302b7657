from .authority import Authorities
from .feedback import AccessibilityFeedback
from .privacy import PrivacyNoticePage, Purpose
from .reminder import ReviewReminder
from .shortcoming import Shortcoming
from .statement import AccessibilityStatementPage

__all__ = [
    "AccessibilityFeedback",
    "AccessibilityStatementPage",
    "Authorities",
    "PrivacyNoticePage",
    "Purpose",
    "ReviewReminder",
    "Shortcoming",
]
