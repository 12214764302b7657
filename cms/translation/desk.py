"""What a translator has to do, and what others have to do for her."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import IntegerField, QuerySet
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import get_language_info, gettext_lazy, ngettext
from wagtail.models import Page

from cms.access.models import Team
from cms.desk.lists import DeskList, Row, spot
from cms.languages.names import content_languages, language_name, source_language
from cms.translation.states import TranslationState, by_state, lacking


class TranslationsList(DeskList):
    """Pages whose translation is missing, unfinished or not published; what has changed comes first."""

    key = "translations"
    heading = gettext_lazy("To translate")
    nothing = gettext_lazy("translations complete")
    icon = "wagtail-localize-language"
    order = 60
    first_for = frozenset({Team.Role.TRANSLATORS.value})

    language = "en"

    @classmethod
    def in_every_language(cls) -> "list[type[TranslationsList]]":
        """A list for each language that is translated into; the first one is this list's own."""
        codes = [code for code in content_languages() if code != source_language()]
        return [cls._into(code, number) for number, code in enumerate(codes)]

    @classmethod
    def _into(cls, code: str, number: int) -> "type[TranslationsList]":
        if not number:
            return type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "language": code})
        heading = format_lazy("{} ({})", cls.heading, gettext_lazy(get_language_info(code)["name"]))
        own = {"language": code, "key": f"{cls.key}-{code}", "heading": heading}
        return type(cls.__name__, (cls,), {"__doc__": cls.__doc__, **own})

    def find(self) -> QuerySet:
        pages = Page.objects.filter(self.reach.sources, locale__language_code=source_language(), depth__gt=1)
        ranks = {state: number for number, state in enumerate(TranslationState)}
        rank = by_state(self.language, ranks, IntegerField())
        return lacking(pages, self.language).order_by(rank, "-last_published_at", "pk")

    def rows(self, found: list[Any]) -> list[Row]:
        return [
            Row(page.title, self._address(page), self._note(page), self.reach.place_of(page.path)) for page in found
        ]

    def _note(self, page: Any) -> str:
        state = TranslationState(page.translation_state)
        note = str(state.label)
        if state in {TranslationState.CHANGED, TranslationState.INCOMPLETE}:
            left = ngettext("{count} word left", "{count} words left", page.words_left).format(count=page.words_left)
            note = f"{note}: {left}"
        return f"{language_name(self.language)}. {note}."

    def _address(self, page: Any) -> str:
        """The translation editor; for a page that has not been sent the form that sends it."""
        if page.edition_pk:
            may = any(self.reach.may(action, page.edition_path) for action in ("add", "change", "publish"))
            return spot(page.edition_pk) if may else ""
        if not self.reach.may("publish", page.path):
            return ""
        send = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        return f"{send}?{urlencode({'select_locale': self.language})}"
