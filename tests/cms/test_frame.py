"""What stands around a page: menu, breadcrumbs, cities, languages, and what the head says."""

import pytest
from django.test import RequestFactory
from django.utils import translation
from wagtail.models import Page, Site

from cms.frame import SiteFrame
from tests.factories import ImageFactory, content_page
from tests.queries import statements
from tests.tree import twin

TURKU = "turku.localhost:8000"


def frame(page: Page | None, host: str = TURKU, path: str = "/") -> SiteFrame:
    """The frame of a page asked for on a host; of an error page for None."""
    return SiteFrame(RequestFactory().get(path, headers={"host": host}), page)


@pytest.fixture
def news(tree):
    return content_page(tree.turku, "Ajankohtaista", slug="ajankohtaista", show_in_menus=True)


def test_the_menu_holds_the_sections_own_pages_that_are_marked_for_it(tree, news):
    content_page(tree.turku, "Piilossa")
    content_page(tree.home, "Ohjelma", show_in_menus=True)
    content_page(tree.turku, "Luonnos", show_in_menus=True, live=False)
    assert [(link.title, link.url) for link in frame(tree.turku).menu] == [
        ("Hankkeet", "/hankkeet/"),
        ("Ajankohtaista", "/ajankohtaista/"),
    ]


def test_the_menu_marks_where_the_reader_is(tree, news):
    below = content_page(news, "Silta aukesi")
    assert [link.title for link in frame(below).menu if link.is_current] == ["Ajankohtaista"]


def test_breadcrumbs_lead_from_the_programme_to_the_page_above(tree, news):
    below = content_page(news, "Silta aukesi")
    assert [(link.title, link.url) for link in frame(below).breadcrumbs] == [
        ("6Aika", "http://localhost:8000/"),
        ("Turku", "/"),
        ("Ajankohtaista", "/ajankohtaista/"),
    ]


def test_the_front_page_has_no_breadcrumbs(tree):
    assert frame(tree.home, host="localhost:8000").breadcrumbs == []


def test_a_page_belongs_to_its_city(tree, news):
    site = frame(news)
    assert (site.section, site.city.slug, site.accent) == (tree.turku, "turku", "river")
    assert (site.home_url, site.programme_url) == ("/", "http://localhost:8000/")


def test_a_programme_page_belongs_to_no_city(tree):
    site = frame(tree.register, host="localhost:8000")
    assert (site.section, site.city, site.accent) == (tree.home, None, "programme")


@pytest.mark.parametrize(("edition", "name"), [("turku", "6Aika Turku"), ("home", "6Aika")])
def test_the_site_is_named_after_programme_and_city(tree, edition, name):
    page = getattr(tree, edition)
    assert (frame(page).site_name, frame(page).title) == (name, name)


def test_the_title_of_a_page_names_its_site(tree, news):
    assert frame(news).title == "Ajankohtaista – 6Aika Turku"
    news.seo_title = "Uutisia Turusta"
    assert frame(news).title == "Uutisia Turusta – 6Aika Turku"


def test_the_description_is_the_summary_unless_another_is_written(tree, news):
    news.summary = "Mitä kaupungissa tapahtuu."
    assert frame(news).description == "Mitä kaupungissa tapahtuu."
    news.search_description = "Uutisia."
    assert frame(news).description == "Uutisia."


def test_cities_with_a_live_front_page_are_listed_in_the_programmes_order(tree):
    cities = frame(tree.turku).cities
    assert [(city.slug, city.url, city.is_current) for city in cities] == [
        ("espoo", "http://espoo.localhost:8000/", False),
        ("turku", "/", True),
    ]
    assert [city.accent for city in cities] == ["forest", "river"]


def test_a_city_without_a_live_edition_is_not_listed_in_that_language(tree):
    tree.espoo_en.unpublish()
    with translation.override("en"):
        assert [city.slug for city in frame(tree.turku_en).cities] == ["turku"]


def test_the_language_switch_leads_to_the_same_page(tree):
    assert [(link.code, link.name, link.url, link.is_current) for link in frame(tree.turku_register).languages] == [
        ("fi", "Suomi", "/hankkeet/", True),
        ("en", "English", "/en/projects/", False),
    ]


def test_the_language_switch_is_honest_about_a_missing_translation(tree, news):
    _finnish, english = frame(news).languages
    assert (english.is_translated, english.url) == (False, "/en/ajankohtaista/")


def test_a_draft_is_no_translation(tree, news):
    twin(news, tree.turku_en, tree.english, slug="news", live=False)
    assert not frame(news).languages[1].is_translated
    assert frame(news).alternates == []


def test_alternates_are_absolute_and_reciprocal(tree):
    expected = [("fi", "http://turku.localhost:8000/hankkeet/"), ("en", "http://turku.localhost:8000/en/projects/")]
    finnish = tree.turku_register
    with translation.override("en"):
        english = frame(finnish.get_translation(tree.english)).alternates
    assert frame(finnish).alternates == english == expected


def test_a_page_in_one_language_names_no_alternates(tree, news):
    assert frame(news).alternates == []


def test_an_alias_is_no_translation(tree, news):
    news.copy_for_translation(tree.english, alias=True)
    assert frame(news).alternates == []


@pytest.mark.parametrize("host", [TURKU, "localhost:8000"])
def test_the_canonical_address_is_on_the_pages_own_host(tree, news, host):
    assert frame(news, host).canonical == "http://turku.localhost:8000/ajankohtaista/"


def test_the_social_image_is_the_pages_else_the_sections(tree, news):
    assert frame(news).social_image is None
    tree.turku.image = ImageFactory(file__width=1300, file__height=700)
    tree.turku.save()
    assert (frame(news).social_image.width, frame(news).social_image.height) == (1200, 630)
    assert frame(news).social_image_url.startswith("http://turku.localhost:8000/media/images/")


def test_an_error_page_has_the_frame_of_its_site(tree):
    site = frame(None)
    assert (site.section, site.site_name, site.canonical) == (tree.turku, "6Aika Turku", "")
    assert [link.url for link in site.languages] == ["/", "/en/"]


def test_an_error_page_is_in_the_language_of_the_address(tree):
    with translation.override("en"):
        site = frame(None)
        assert (site.language, site.section) == ("en", tree.turku_en)


def test_a_frame_costs_the_same_however_large_the_site(tree, news):
    def everything() -> None:
        site = frame(Page.objects.get(pk=news.pk).specific)
        assert all((site.menu, site.cities, site.breadcrumbs, site.languages, site.canonical, site.title))

    Site.get_site_root_paths()
    small = statements(everything)
    for number in range(10):
        content_page(content_page(tree.turku, f"Sivu {number}", show_in_menus=True), "Alasivu")
    assert len(statements(everything)) == len(small), "\n".join(small)
