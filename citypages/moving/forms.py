"""The form that takes a page in: pasted text, files, and where it belongs."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from citypages.moving.models.move import type_choices
from citypages.moving.services import MOST_BYTES, MOST_FILES
from cms.formats import file_size

ENDINGS = (".txt", ".html", ".htm", ".zip", ".docx", ".md", ".markdown", ".xml")
LONGEST = 2_000_000  # characters of a pasted text


class FilesInput(forms.FileInput):
    """Several files at once."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """The files that can be read; `refused` are sentences about the others, which do not stop these."""

    refused: list[str]

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        given = [file for file in (data if isinstance(data, list | tuple) else [data]) if file]
        self.refused = [fault for file in given if (fault := fault_of(file))]
        good = [file for file in given if not fault_of(file)]
        if len(good) > MOST_FILES:
            said = gettext("At most %(most)s files can be imported at once; the others were left out: %(names)s.")
            names = ", ".join(str(file.name) for file in good[MOST_FILES:])
            self.refused.append(said % {"most": MOST_FILES, "names": names})
        return good[:MOST_FILES]


def fault_of(file: UploadedFile) -> str:
    """Why a file cannot be read, as far as its name and size tell; '' when they tell nothing."""
    name, size = file.name or "", file.size or 0
    if not name.lower().endswith(ENDINGS):
        return gettext("“%(name)s” is of a kind that cannot be read here.") % {"name": name}
    if size > MOST_BYTES:
        facts = {"name": name, "most": file_size(MOST_BYTES)}
        return gettext("“%(name)s” is larger than %(most)s, which is the most that is read.") % facts
    return "" if size else gettext("“%(name)s” is empty.") % {"name": name}


class ImportForm(forms.Form):
    """What to import, into which of the user's sites, and as what.

    `html` is what a browser gave along with a pasted text: the same words with headings, lists and links.
    """

    section = forms.ChoiceField(label=_("Site"))
    text = forms.CharField(
        label=_("Paste the page here"),
        help_text=_("Copy the whole page on the old site (Ctrl+A, Ctrl+C) and paste it here (Ctrl+V)."),
        widget=forms.Textarea(attrs={"rows": 9, "data-paste": "", "lang": ""}),
        required=False,
        max_length=LONGEST,
        strip=False,
    )
    html = forms.CharField(
        widget=forms.HiddenInput(attrs={"data-pasted-html": ""}), required=False, max_length=LONGEST * 4
    )
    files = FilesField(  # type: ignore[assignment]  # a field called as a form's own attribute of bound files
        label=_("Or give files"),
        help_text=_(
            "Web pages (also a saved page as .zip), Word (.docx), text, Markdown, or a WordPress export (.xml)."
        ),
        widget=FilesInput(attrs={"accept": ",".join(ENDINGS)}),
        required=False,
    )
    page_type = forms.ChoiceField(
        label=_("What it is"),
        required=False,
        help_text=_("Recognised by itself; you can still change it before anything is saved."),
    )
    fetch = forms.BooleanField(
        label=_("Fetch pictures and documents from the old site"),
        help_text=_("Only from public addresses that the page names. Those inside your files come along in any case."),
        required=False,
    )

    def __init__(self, *args: Any, sections: Sequence[Page], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sections = {str(page.pk): page for page in sections}
        choices: list[tuple[str, str]] = [(key, page.title) for key, page in self.sections.items()]
        self.fields["section"] = section = self.fields["section"]
        section.choices = choices  # type: ignore[attr-defined]  # of ChoiceField
        if len(choices) == 1:
            section.widget, section.initial = forms.HiddenInput(), choices[0][0]
        kinds = self.fields["page_type"]
        kinds.choices = [("", _("Recognise it")), *type_choices()]  # type: ignore[attr-defined]  # of ChoiceField

    @property
    def only_section(self) -> Page | None:
        """Where it goes when there is nothing to choose."""
        return next(iter(self.sections.values())) if len(self.sections) == 1 else None

    @property
    def refused(self) -> list[str]:
        """About files that are not taken in, though others are."""
        field: Any = self.fields["files"]
        return getattr(field, "refused", [])

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if "section" in values:
            values["section"] = self.sections[values["section"]]
        if "text" in values and not values["text"].strip() and not values.get("files"):
            for sentence in self.refused:
                self.add_error("files", sentence)
            if not self.refused:
                self.add_error("text", gettext("Paste a text, or choose a file below."))
        return values
