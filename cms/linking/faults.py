"""What can be wrong with a link, in plain words."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Fault(TextChoices):
    """Of addresses elsewhere, then of links within the install."""

    NOT_FOUND = "not_found", _("The page is not there any more.")
    NO_HOST = "no_host", _("There is no such website.")
    NO_ANSWER = "no_answer", _("The website does not answer.")
    UNSAFE = "unsafe", _("The website's certificate is not valid.")
    SERVER = "server", _("The website answers with an error of its own.")
    LOOP = "loop", _("The address leads round in a circle.")
    REFUSED = "refused", _("The address is not one on the public web.")
    DRAFT = "draft", _("The page it leads to is not published.")
    DELETED = "deleted", _("The page it leads to has been deleted.")
    NO_DOCUMENT = "no_document", _("The document it leads to has been deleted.")
    NO_PAGE = "no_page", _("Our sites have no page at this address.")
    NO_ANCHOR = "no_anchor", _("The page has no such place.")


# Said by the other side itself, so that one answer is enough.
DEFINITE = frozenset({Fault.NOT_FOUND, Fault.REFUSED})
# What else fails must fail on as many nights before it is called broken.
NIGHTS = 3
