"""What the law wants around every page: who paid, what is urgent, how to give feedback."""

from __future__ import annotations

from django.utils import translation
from django.utils.functional import cached_property

from cms.forms import was_sent
from cms.frame.navigation import Navigation
from cms.funding import names_of
from cms.notices import Notice, own_notice, programme_notice
from cms.usefulness.forms import UsefulForm


class Duties(Navigation):
    """Each part costs no query, but for the funds of what stands below a project."""

    @cached_property
    def funds(self) -> list[str]:
        """Names of the EU funds: of the nearest page above that names any, else of the site."""
        for page in reversed(self.trail):
            if self.section and page.pk == self.section.pk:
                break
            if hasattr(page.specific_class, "funds") and (funds := page.specific.funds):
                return self._named(funds)
        return self._named(self.section.funds) if self.section else []

    def _named(self, funds: list[str]) -> list[str]:
        with translation.override(self.language):
            return names_of(funds)

    @cached_property
    def notices(self) -> list[Notice]:
        """What is urgent now: the programme's first, then the site's own."""
        if not self.section:
            return []
        wide = programme_notice(self.trail[0]) if self.trail[0].pk != self.section.pk else None
        return [notice for notice in (wide, own_notice(self.section)) if notice and notice.is_shown]

    @property
    def asks_usefulness(self) -> bool:
        """Whether visitors are asked if the page was useful: on pages of content, where the site wants it."""
        return bool(getattr(self.page, "asks_usefulness", False) and self.section and self.section.asks_useful)

    @cached_property
    def useful_form(self) -> UsefulForm:
        """The question, or the answer that has a fault."""
        return getattr(self.request, "useful_form", None) or UsefulForm(request=self.request)

    @property
    def is_useful_answered(self) -> bool:
        return was_sent(self.request, UsefulForm.prefix)
