"""wagtail-localize's forms, refusing with a reason what the page's permissions or its place forbid."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page, TranslatableMixin
from wagtail_localize.views.submit_translations import SubmitTranslationForm
from wagtail_localize.views.update_translations import UpdateTranslationsForm

from cms.languages.names import language_name

from .parents import locales_without_parent
from .permissions import Anybody, may_publish

NAMED_PAGES = 5


class SendForm(SubmitTranslationForm):
    """Asks which languages a page or snippet is sent into, and whether the pages below go too."""

    def __init__(self, instance: TranslatableMixin, *args: Any, user: Anybody, **kwargs: Any) -> None:
        super().__init__(instance, *args, **kwargs)
        self.instance, self.user = instance, user
        self.blocked: list[Locale] = []
        if isinstance(instance, Page):
            self.blocked = locales_without_parent(instance, self.fields["locales"].queryset)
        if self.blocked:
            self.fields["locales"].help_text = self.reason(self.blocked)

    def reason(self, locales: list[Locale]) -> str:
        """Why these languages are not possible yet."""
        names = ", ".join(language_name(locale.language_code) for locale in locales)
        message = _("%(languages)s is not possible yet: first translate the page above this one, “%(parent)s”.")
        return message % {"languages": names, "parent": self.instance.get_parent().get_admin_display_title()}

    def clean_locales(self) -> Any:
        """No place in the tree of that language, no translation."""
        locales = self.cleaned_data["locales"]
        impossible = [locale for locale in locales if locale in self.blocked]
        if impossible:
            raise ValidationError(self.reason(impossible), code="parent_not_translated")
        return locales

    def clean_include_subtree(self) -> bool:
        """Every page that would be sent must be one that the user may publish."""
        if not self.cleaned_data["include_subtree"] or not isinstance(self.instance, Page):
            return False
        below = self.instance.get_descendants()
        refused = [page.get_admin_display_title() for page in below if not may_publish(self.user, page)]
        if refused:
            shown = ", ".join(refused[:NAMED_PAGES]) + (" …" if len(refused) > NAMED_PAGES else "")
            message = _("You may not publish all pages below this one, so they can't be sent: %(pages)s")
            raise ValidationError(message, code="not_allowed", params={"pages": shown})
        return True


class SyncForm(UpdateTranslationsForm):
    """Asks whether the synchronised translations are published; only of those who may."""

    def __init__(self, *args: Any, may_publish: bool, may_translate: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.may_publish = may_publish
        if not may_publish:
            self.fields["publish_translations"].widget = forms.HiddenInput()
        if not may_translate:
            self.fields.pop("use_machine_translation", None)
