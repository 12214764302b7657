from .comment import GuestComment
from .review import GuestReview
from .task import GuestReviewTask

__all__ = ["GuestComment", "GuestReview", "GuestReviewTask"]
