"""The demo's pages as unsaved field values, in one language."""

from typing import Any

from wagtail.models import Locale, Page

from citypages.duties.models import AccessibilityStatementPage, PrivacyNoticePage
from citypages.events.models import EventIndexPage, EventPage
from citypages.focus.models import FocusAreaPage
from citypages.models import CityPage, ContentPage
from citypages.news.models import NewsIndexPage, NewsPage
from home.demo.duties import DemoDuty
from home.demo.events.shape import DemoEvent
from home.demo.loader.duties import fill_duty
from home.demo.loader.events import first_event_fields, further_event_fields, organisers_of
from home.demo.loader.registry import Registry
from home.demo.loader.streams import Writer, demo_id, hashtag_line
from home.demo.shapes import DemoPage, DemoProject, Ref
from home.models import HomePage
from projectpages.calls.models import CallIndexPage, CallPage, IdeaFormField, IdeaFormPage
from projectpages.models import Participation, ProjectIndexPage

MODELS: dict[str, type[Page]] = {
    "home": HomePage,
    "city": CityPage,
    "content": ContentPage,
    "projects": ProjectIndexPage,
    "news_index": NewsIndexPage,
    "news": NewsPage,
    "statement": AccessibilityStatementPage,
    "privacy": PrivacyNoticePage,
    "events": EventIndexPage,
    "event": EventPage,
    "calls": CallIndexPage,
    "call": CallPage,
    "idea": IdeaFormPage,
    "focus": FocusAreaPage,
}
# Of these there is any number below a page; of the others one, which setup_cities makes.
MANY = {"content", "news", "event", "call", "idea"}


class PageWriter:
    """Writes the fields of demo pages in one language, looking references up in the registry."""

    def __init__(self, locale: Locale, registry: Registry) -> None:
        self.locale = locale
        self.registry = registry
        self.write = Writer(locale.language_code, lambda ref: registry.in_language(ref, locale.language_code))

    def first_fields(self, demo: DemoPage | DemoProject) -> dict[str, Any]:
        """What a page needs to exist; the rest may refer to pages that do not exist yet."""
        fields = {
            "title": self.write.say(demo.title),
            "summary": self.write.say(demo.summary),
            "image_id": self.registry.pk(Ref("picture", demo.picture)) if demo.picture else None,
        }
        if demo.slug:
            fields["slug"] = self.write.say(demo.slug)
        if isinstance(demo, DemoEvent):
            fields |= first_event_fields(demo, self.write)
        if isinstance(demo, DemoProject):
            return fields | self._facts(demo)
        return fields | {"show_in_menus": demo.in_menu} | self.write.plain(demo.facts)

    def fill(self, page: Page, demo: DemoPage | DemoProject) -> None:
        """Set every field that the demo speaks about."""
        for name, value in self.first_fields(demo).items():
            setattr(page, name, value)
        if hasattr(page, "body"):
            page.body = self.write.stream(demo.body, f"{demo.key}/body")
        if isinstance(demo, DemoProject):
            self._fill_project(page, demo)
            return
        self._fill_special(page, demo)
        for name, value in self.write.facts(demo.facts, demo.key).items():
            setattr(page, name, value)
        if demo.questions:
            page.form_fields = self._questions(demo)
        if demo.footer:
            page.footer_text = self.write.rich(demo.footer)
            page.footer_links = self.write.links(demo.footer_links, f"{demo.key}/footer")
            page.notice_text = self.write.rich(demo.notice)

    def _fill_project(self, page: Page, demo: DemoProject) -> None:
        page.participations = self._participations(demo)
        page.aims, page.results = self.write.rich(demo.aims), self.write.rich(demo.results)
        page.materials = self.write.stream(demo.materials, f"{demo.key}/materials")

    def _fill_special(self, page: Page, demo: DemoPage) -> None:
        if isinstance(demo, DemoDuty):
            fill_duty(self.write, page, demo)
        if isinstance(demo, DemoEvent):
            page.organisers = organisers_of(demo, self.write, self.registry, self.locale)
            for name, value in further_event_fields(demo, self.write, self.registry).items():
                setattr(page, name, value)

    def _facts(self, demo: DemoProject) -> dict[str, Any]:
        return {
            "expansion": self.write.say(demo.expansion),
            "code": demo.code,
            "kind": demo.kind,
            "focus_area": demo.focus_area,
            "start": demo.start,
            "end": demo.end,
            "state_override": demo.state,
            "fund": demo.fund,
            "authority_id": self._organisation(demo.authority),
            "priority_axis": demo.priority_axis,
            "objective": demo.objective,
            "total_cost": demo.total_cost,
            "eu_support": demo.eu_support,
            "funding_remark": self.write.say(demo.funding_remark),
            "kohesio_id": demo.kohesio_id,
            "ended_remark": self.write.say(demo.ended_remark),
            "website": demo.website,
            "hashtags": hashtag_line(demo.hashtags),
            "few_cities_confirmed": demo.other_cities_unknown,
        }

    def _questions(self, demo: DemoPage) -> list[IdeaFormField]:
        return [
            IdeaFormField(
                sort_order=order,
                label=self.write.say(question.label),
                clean_name=f"question_{order + 1}",
                help_text=self.write.say(question.help_text),
                field_type=question.kind,
                required=question.required,
                locale=self.locale,
                translation_key=demo_id(demo.key, "question", order),
            )
            for order, question in enumerate(demo.questions)
        ]

    def _participations(self, demo: DemoProject) -> list[Participation]:
        return [
            Participation(
                sort_order=order,
                organisation_id=self._organisation(part.organisation),
                role="lead" if part.lead else "partner",
                city=part.city,
                is_city_itself=part.by_city,
                local_text=self.write.say(part.text),
                contact_id=self.registry.pk(Ref("person", part.contact)) if part.contact else None,
                total_cost=part.total_cost,
                eu_support=part.eu_support,
                locale=self.locale,
                translation_key=demo_id(demo.key, "participation", order),
            )
            for order, part in enumerate(demo.participations)
        ]

    def _organisation(self, key: str) -> int | None:
        return self.registry.pk(Ref("organisation", key)) if key else None
