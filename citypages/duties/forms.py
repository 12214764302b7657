"""The editors' forms of statements: a draft may be empty, what is published is whole and agrees with itself."""

from typing import Any

from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from citypages.duties.choices import Conformance, Method


def has_words(value: Any) -> bool:
    """Whether a field was filled in; an emptied rich text still holds its paragraph."""
    return bool(strip_tags(str(value or "")).strip())


class WholeForm(WagtailAdminPageForm):
    """Asks for everything that the law wants named, once the page is to be published.

    Not the model: setup_cities makes empty drafts, and they may be sent for translation.
    """

    def clean(self) -> dict:
        cleaned = super().clean()
        if not self.is_deferred_validation:
            for name in self.instance.needed_to_publish:
                if name in self.fields and not has_words(cleaned.get(name)) and not self.has_error(name):
                    self.add_error(name, _("The law wants this to be told."))
            self.check_published(cleaned)
        return cleaned

    def check_published(self, cleaned: dict) -> None:
        """What else must hold of a published page."""

    def count_rows(self, name: str) -> int:
        """How many rows of an inline panel stay."""
        rows = self.formsets.get(name)
        if rows is None:
            return getattr(self.instance, name).count()
        rows.is_valid()
        return sum(1 for form in rows.forms if form.has_changed() or form.instance.pk) - len(rows.deleted_forms)


class PrivacyForm(WholeForm):
    """A notice that names no purpose says nothing."""

    def check_published(self, cleaned: dict) -> None:
        if not self.count_rows("purposes"):
            self.add_error(None, _("Tell at least one thing that personal data are used for."))


class StatementForm(WholeForm):
    """Refuses a statement that contradicts itself."""

    def check_published(self, cleaned: dict) -> None:
        conformance, listed = cleaned.get("conformance"), self.count_rows("shortcomings")
        if conformance == Conformance.FULL and listed:
            text = _("A site with shortcomings is not fully conformant. Choose another, or delete the shortcomings.")
            self.add_error("conformance", text)
        if conformance in {Conformance.PARTIAL, Conformance.NONE} and not listed:
            self.add_error("conformance", _("List below what is not accessible."))
        if cleaned.get("method") == Method.THIRD_PARTY and not cleaned.get("assessor"):
            self.add_error("assessor", _("Name the third party."))
        drafted, reviewed = cleaned.get("drafted"), cleaned.get("reviewed")
        if drafted and reviewed and reviewed < drafted:
            self.add_error("reviewed", _("The review is before the drafting."))
        if reviewed and reviewed > timezone.localdate():
            self.add_error("reviewed", _("The review is in the future."))
