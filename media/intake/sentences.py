"""What is said when a file is refused: what is wrong, and what to do about it. Each is a ValidationError's message."""

from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "kind": _("Files of this kind are not taken. Save it as one of these: {allowed}."),
    "unlike": _("The name ends in .{extension}, but inside the file is something else. Save it anew as .{extension}."),
    "damaged": _("The file is damaged or not complete. Open it, save it anew, and try again."),
    "pixels": _("The picture is too large: {found} million pixels. At most {most} million are taken: make it smaller."),
    "frames": _("The animation has too many pictures: {found}. At most {most} are taken."),
    "heavy": _("The file is so tightly packed that opening it would slow down the site. Save it anew and try again."),
    "code": _("The file has program code inside (macros or scripts). Save it without them and try again."),
    "locked": _("The file is locked with a password or in an old format. Save it without a password and try again."),
    "page": _("The file is a web page, not text. Put its content onto a page of the site instead."),
    "infected": _("The virus scanner found something harmful in the file: {found}. It was not stored."),
    "unscanned": _("The virus scanner does not answer, so the file was not stored. Try again in a moment."),
}


def refusal(code: str, **facts: object) -> ValidationError:
    """The error to raise; `code` is a key of SENTENCES, which also names it."""
    return ValidationError(format_lazy(SENTENCES[code], **facts), code=code)
