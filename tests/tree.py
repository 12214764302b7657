"""A small tree made fast: the programme and two cities in both editions, without wagtail-localize."""

from functools import cached_property
from typing import TypeVar

from wagtail.models import Locale, Page

from citypages.events.models import EventIndexPage
from citypages.models import CityPage
from cms.hosts.sites import sync_sites
from home.models import HomePage
from projectpages.calls.models import CallIndexPage
from projectpages.models import ProjectIndexPage

Model = TypeVar("Model", bound=Page)
CITIES = ("turku", "espoo")
LISTS = {ProjectIndexPage: ("Hankkeet", "Projects"), EventIndexPage: ("Tapahtumat", "Events")}


def plant() -> None:
    """Replace Wagtail's welcome page with the tree and its Site records."""
    Page.objects.filter(depth=2).delete()
    root = Page.get_first_root_node()
    finnish, _made = Locale.objects.get_or_create(language_code="fi")
    english, _made = Locale.objects.get_or_create(language_code="en")
    home = root.add_child(instance=HomePage(title="6Aika", slug="6aika", locale=finnish))
    home_en = twin(home, root, english, slug="6aika-en")
    plant_lists(home, home_en)
    for slug in CITIES:
        city = home.add_child(instance=CityPage(title=slug.title(), slug=slug, city=slug, locale=finnish))
        city_en = twin(city, home_en, english, city=slug)
        plant_lists(city, city_en)
    sync_sites()


def plant_lists(section: Page, section_en: Page) -> None:
    """The lists below a front page, in both editions; the menu has that of projects only."""
    for model, (title, title_en) in LISTS.items():
        place = {"show_in_menus": model is ProjectIndexPage}
        index = model(title=title, slug=title.lower(), locale=section.locale, **place)
        section.add_child(instance=index)
        twin(index, section_en, section_en.locale, title=title_en, slug=title_en.lower(), **place)


def twin(page: Model, parent: Page, locale: Locale, **fields: object) -> Model:
    """The page's live edition in another language, holding only what is given."""
    values = {"title": page.title, "slug": page.slug} | fields
    edition = type(page)(locale=locale, translation_key=page.translation_key, **values)
    return parent.add_child(instance=edition)


class Tree:
    """The planted pages, read from the database when a test first asks for them."""

    @cached_property
    def finnish(self) -> Locale:
        return Locale.objects.get(language_code="fi")

    @cached_property
    def english(self) -> Locale:
        return Locale.objects.get(language_code="en")

    @cached_property
    def home(self) -> HomePage:
        return HomePage.objects.get(locale=self.finnish)

    @cached_property
    def home_en(self) -> HomePage:
        return HomePage.objects.get(locale=self.english)

    @cached_property
    def turku(self) -> CityPage:
        return CityPage.objects.get(city="turku", locale=self.finnish)

    @cached_property
    def turku_en(self) -> CityPage:
        return CityPage.objects.get(city="turku", locale=self.english)

    @cached_property
    def espoo(self) -> CityPage:
        return CityPage.objects.get(city="espoo", locale=self.finnish)

    @cached_property
    def espoo_en(self) -> CityPage:
        return CityPage.objects.get(city="espoo", locale=self.english)

    @cached_property
    def register(self) -> ProjectIndexPage:
        """The programme's list of projects."""
        return ProjectIndexPage.objects.child_of(self.home).get()

    @cached_property
    def register_en(self) -> ProjectIndexPage:
        return ProjectIndexPage.objects.child_of(self.home_en).get()

    @cached_property
    def calls(self) -> CallIndexPage:
        """The programme's list of calls, made when a test first asks for it."""
        return self.home.add_child(instance=CallIndexPage(title="Haut", slug="haut", locale=self.finnish))

    @cached_property
    def calls_en(self) -> CallIndexPage:
        return twin(self.calls, self.home_en, self.english, title="Calls", slug="calls")

    @cached_property
    def turku_register(self) -> ProjectIndexPage:
        return ProjectIndexPage.objects.child_of(self.turku).get()

    @cached_property
    def events(self) -> EventIndexPage:
        """The programme's list of events."""
        return EventIndexPage.objects.child_of(self.home).get()

    @cached_property
    def turku_events(self) -> EventIndexPage:
        return EventIndexPage.objects.child_of(self.turku).get()

    @cached_property
    def turku_events_en(self) -> EventIndexPage:
        return EventIndexPage.objects.child_of(self.turku_en).get()

    @cached_property
    def espoo_events(self) -> EventIndexPage:
        return EventIndexPage.objects.child_of(self.espoo).get()
