"""Fields that a start can fill in because the place says it: the city, its own part in a project, usual titles."""

from wagtail.models import Page

from citypages.models import CityPage
from citypages.news.models import NewsPage
from cms.cities import CITIES, City
from cms.models import SectionPage
from home.fixed_pages import PROGRAMME_PAGES, SITE_PAGES
from projectpages.choices import Role
from projectpages.models import Participation, ProjectPage


def name_subject(page: NewsPage, section: SectionPage | None) -> None:
    """A city's news are about the city."""
    page.city = section.city_key if section else ""


def name_participant(page: ProjectPage, section: SectionPage | None) -> None:
    """A city's own project is led by the city itself; which of its organisations, the form asks."""
    if section and section.city_key:
        page.participations = [Participation(role=Role.LEAD, city=section.city_key, is_city_itself=True)]


def name_index(page: Page, section: SectionPage | None) -> None:
    """The title and address that such a list has on the other sites."""
    usual = next((fixed for fixed in (*SITE_PAGES, *PROGRAMME_PAGES) if fixed.model is type(page)), None)
    names = usual.names.get(page.locale.language_code) if usual else None
    if usual and names:
        page.title, page.slug = names
        page.show_in_menus = usual.in_menu


def cities_without_page(locale: object) -> list[City]:
    """Those of the programme's list that have no front page in this language."""
    there = set(CityPage.objects.filter(locale=locale).values_list("city", flat=True))
    return [city for city in CITIES if city.slug not in there]


def name_city(page: CityPage, section: SectionPage | None) -> None:
    """The first city of the list that has no front page yet."""
    missing = cities_without_page(page.locale)
    if missing:
        page.city = page.slug = missing[0].slug
        page.title = missing[0].name
