"""Everything a city needs, made from the one list in cms/cities.py; running it again changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext
from wagtail.coreutils import find_available_slug
from wagtail.models import Collection, Locale, Page, Site

from citypages.models import CityPage
from cms.access.groups import PROGRAMME_EXTRA, ensure_team, grant, grant_general
from cms.access.models import Team
from cms.access.translators import let_translators_publish, team_publishes
from cms.access.workflows import ensure_workflow
from cms.cities import CITIES, City
from cms.hosts.models import HostSettings
from cms.hosts.sites import sync_sites
from cms.look.models import Look
from cms.translation.editions import make_edition
from home.fixed_pages import PROGRAMME_PAGES, SITE_PAGES, FixedPage
from home.models import HomePage

# The programme's title, the same in every language.
PROGRAMME = settings.WAGTAIL_SITE_NAME


def setup_cities() -> list[str]:
    """Make what is missing and return one line for each thing made; an empty list means that all was there."""
    setup = Setup()
    with transaction.atomic(), translation.override(settings.LANGUAGE_CODE):
        setup.run()
    return setup.made


class Setup:
    """One run. `made` collects what was missing."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def run(self) -> None:
        self.locales = [self._locale(code) for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
        _remove_welcome_page()
        home = self._home()
        self._fixed_pages(home, SITE_PAGES)
        self._fixed_pages(home, PROGRAMME_PAGES)
        sections: dict[City, Page] = {}
        for city in CITIES:
            sections[city] = self._city_page(home, city)
            self._fixed_pages(sections[city], SITE_PAGES)
        self.made += sync_sites()
        for key in ("", *(city.slug for city in CITIES)):
            self._note(Look.objects.get_or_create(city=key)[1], f"look of {key or 'the programme'}")
        self._programme_team(home)
        for city, section in sections.items():
            self._team(city, section)

    def _locale(self, code: str) -> Locale:
        locale, made = Locale.objects.get_or_create(language_code=code)
        self._note(made, f"locale {code}")
        return locale

    def _home(self) -> HomePage:
        home = HomePage.objects.filter(locale=self.locales[0]).first()
        if home is None:
            home = HomePage(title=PROGRAMME, slug="6aika", locale=self.locales[0])
            Page.get_first_root_node().add_child(instance=home)
            home.save_revision().publish()
            self._note(True, f"page {home}")
        self._editions(home, {locale.language_code: {PROGRAMME: PROGRAMME} for locale in self.locales})
        return home

    def _city_page(self, home: Page, city: City) -> CityPage:
        page = CityPage.objects.filter(city=city.slug, locale=self.locales[0]).first()
        if page is None:
            page = CityPage(title=city.name_fi, slug=city.slug, city=city.slug, locale=self.locales[0])
            self._add(home, page)
        codes = [locale.language_code for locale in self.locales]
        self._editions(page, {code: {city.name_fi: city.name_in(code)} for code in codes})
        return page

    def _fixed_pages(self, section: Page, pages: Iterable[FixedPage]) -> None:
        for fixed in pages:
            self._fixed_page(section, fixed)

    def _fixed_page(self, section: Page, fixed: FixedPage) -> None:
        page = fixed.model.objects.child_of(section).filter(**fixed.facts).first()
        (title, slug), summary = fixed.names["fi"], fixed.summary.get("fi", "")
        if page is None:
            fields = {"title": title, "slug": slug, "summary": summary, "show_in_menus": fixed.in_menu, **fixed.facts}
            fields["slug"] = find_available_slug(section, slug)  # staff may have a page of their own there
            page = fixed.model(**fields, locale=self.locales[0], live=not fixed.is_draft)
            self._add(section, page)
        words = {
            code: {title: name} | ({summary: fixed.summary[code]} if summary else {})
            for code, (name, _slug) in fixed.names.items()
        }
        slugs = {code: self._free(section, code, slug) for code, (_name, slug) in fixed.names.items()}
        self._editions(page, words, slugs, publish=not fixed.is_draft)

    def _free(self, section: Page, code: str, slug: str) -> str:
        """The slug, or the next one that no page below the section's edition has taken."""
        edition = section.get_translations().filter(locale__language_code=code).first()
        return find_available_slug(edition, slug) if edition else slug

    def _add(self, parent: Page, page: Page) -> None:
        publish = page.live
        Page.objects.get(pk=parent.pk).add_child(instance=page)
        revision = page.save_revision()
        if publish:
            revision.publish()
        self._note(True, f"page {page.url_path}")

    def _editions(
        self,
        page: Page,
        words: Mapping[str, Mapping[str, str]],
        slugs: Mapping[str, str] | None = None,
        publish: bool = True,
    ) -> None:
        """An edition in every further language that there are words for; those that exist are left alone."""
        for locale in self.locales[1:]:
            code = locale.language_code
            if code in words and not page.has_translation(locale):
                make_edition(page, locale, words[code], slug=(slugs or {}).get(code, ""), publish=publish)
                self._note(True, f"edition {code} of {page.url_path}")

    def _team(self, city: City, section: Page) -> None:
        site = Site.objects.filter(root_page=section).first()
        collection = self._collection(city.name_fi)
        editions = [section, *section.get_translations().order_by("pk")]
        for role in Team.Role:
            group, made = ensure_team(city.slug, role, f"{city.name_fi}: {role.label}")
            self._note(made, f"group {group}")
            self._note(grant(group, role, editions, collection, site), f"permissions of {group}")
            if role == Team.Role.TRANSLATORS and team_publishes(group.team):
                let_translators_publish(group.team, True)  # in a new language too
            if role == Team.Role.PUBLISHERS:
                self._note(ensure_workflow(_workflow_name(city.name_fi), group, editions), f"workflow of {city.slug}")
        if site:
            self._note(HostSettings.objects.get_or_create(site=site)[1], f"settings of {site.hostname}")

    def _programme_team(self, home: Page) -> None:
        site = Site.objects.filter(root_page=home).first()
        editions = [home, *home.get_translations().order_by("pk")]
        group, made = ensure_team("", Team.Role.PUBLISHERS, f"{PROGRAMME}: {Team.Role.PUBLISHERS.label}")
        self._note(made, f"group {group}")
        missing = grant(group, Team.Role.PUBLISHERS, editions, Collection.get_first_root_node(), site)
        self._note(missing + grant_general(group, PROGRAMME_EXTRA), f"permissions of {group}")
        self._note(ensure_workflow(_workflow_name(PROGRAMME), group, editions), "workflow of the programme")
        if site:
            self._note(HostSettings.objects.get_or_create(site=site)[1], f"settings of {site.hostname}")

    def _collection(self, name: str) -> Collection:
        root = Collection.get_first_root_node()
        collection = root.get_children().filter(name=name).first()
        self._note(collection is None, f"collection {name}")
        return collection or root.add_child(name=name)

    def _note(self, made: object, what: str) -> None:
        if made:
            self.made.append(what)


def _workflow_name(place: str) -> str:
    """Said to editors: 'Lähetä: Turku: tarkistus'."""
    with translation.override(settings.LANGUAGE_CODE):
        return gettext("{place}: moderation").format(place=place)


def _remove_welcome_page() -> None:
    """Wagtail's own first page, which its first migration makes; a page of any other type is left alone."""
    for page in Page.objects.filter(depth=2, slug="home", content_type__model="page"):
        page.delete()
