"""What is said when a file cannot be read: what is wrong, and what to do about it. Each becomes a SourceError."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cms.moving.source import SourceError

SENTENCES = {
    "empty": _("There is no text in the file."),
    "large": _("The file is too large: {found} megabytes. At most {most} are taken."),
    "long": _("The text is too long for one page: at most {most} characters are taken. Divide it into several files."),
    "pieces": _("The page has too many headings, paragraphs and lines: at most {most} are taken. Divide it."),
    "cells": _("A table is too large: at most {most} cells are taken. Bring it as a file instead."),
    "elements": _("The page is built of too many elements: at most {most} are taken. Copy its text instead."),
    "deep": _("The page is built of too many elements inside each other. Copy its text instead."),
    "kind": _("Files of this kind cannot be read. Give text, a web page, Markdown, Word (.docx) or WordPress export."),
    "pdf": _("A PDF cannot be read as a page. Give the Word file that it was made of, or copy its text."),
    "old": _("The file is in Word's old format or has a password. Save it as .docx without a password."),
    "office": _("The file is not a Word document. Save the text as .docx or copy it."),
    "archive": _("There is no web page in the archive. Save the page complete and pack it with its folder."),
    "pages": _("There are too many pages in the archive: at most {most} are taken at once. Divide it."),
    "damaged": _("The file is damaged or not complete. Save it anew and try again."),
    "heavy": _("The file is so tightly packed that opening it would slow down the site. Save it anew and try again."),
    "entities": _("The file has a DTD or entities of its own, which are not taken. Save it anew without them."),
    "export": _("There are no published pages or posts in the export. Drafts and the trash are not taken."),
    "many": _("There are more than {most} pages in the export. WordPress can export a part of them, such as a year."),
    "private": _("{address} is not an address on the public web, so nothing was fetched from it."),
    "outsized": _("What is at {address} is larger than {most} megabytes."),
    "silent": _("{address} does not answer."),
    "absent": _("There is nothing at {address} any more, or it is not for everybody."),
    "other": _("What is at {address} is neither a picture nor a document of a kind that is taken."),
    "unreadable": _("The file could not be read. Save it in another format, or copy its text."),
}


def refusal(code: str, **facts: object) -> SourceError:
    """The error to raise; `code` is a key of SENTENCES."""
    return SourceError(format_lazy(SENTENCES[code], **facts))
