"""The states of a translation, as the board names them."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    """How a page stands to its translation, in the order in which it asks for work."""

    CHANGED = "changed", _("Changed")
    TODO = "todo", _("To translate")
    NOT_SENT = "not_sent", _("Not sent")
    WAITING = "waiting", _("Waiting for review")
    UNPUBLISHED = "unpublished", _("Translated, not published")
    PUBLISHED = "published", _("Published")
    APART = "apart", _("A page of its own")


# In the translator's hands: what can be overdue.
OPEN = (State.CHANGED, State.TODO, State.NOT_SENT, State.UNPUBLISHED)
