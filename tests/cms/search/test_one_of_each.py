"""What each site has a copy of is found once where all sites are searched, and on each site where that is searched."""

import pytest
from wagtail.models import PageViewRestriction

from cms.opendata.models import OpenDataPage
from cms.search.entries.rebuilding import rebuild
from cms.search.question import Question
from cms.search.results import Results
from projectpages.figures.models import FiguresPage
from tests.factories import content_page, project

pytestmark = pytest.mark.django_db


@pytest.fixture
def alike(tree):
    """The same two pages on three sites, made first where they count last; and what somebody wrote."""
    for section in (tree.espoo, tree.turku, tree.home):
        section.add_child(instance=FiguresPage(title="Hankkeet lukuina", slug="lukuina", locale=tree.finnish))
        section.add_child(instance=OpenDataPage(title="Avoin data", slug="avoin-data", locale=tree.finnish))
        content_page(section, "Hankkeet meillä")
    project(tree.register, "Hanke")
    rebuild()
    return tree


def found(text: str, site: str | None = None) -> list[tuple[str, str]]:
    results = Results(Question.of(text, "fi"), site)
    entries = results.entries(0, 50)
    assert results.count == len(entries)
    assert results.finds(results.question) == bool(entries)
    return [(entry.title, entry.site) for entry in entries]


@pytest.mark.parametrize(("text", "title"), [("lukuina", "Hankkeet lukuina"), ("avoin data", "Avoin data")])
def test_all_sites_show_the_programmes_alone(alike, text, title):
    assert [site for name, site in found(text) if name == title] == [""]
    assert [site for name, site in found(text, "turku") if name == title] == ["turku"]


def test_what_people_wrote_is_found_on_every_site(alike):
    assert {site for name, site in found("hankkeet") if name == "Hankkeet meillä"} == {"", "turku", "espoo"}


def test_counts_agree_beside_each_other(alike):
    everywhere = Results(Question.of("lukuina", "fi"))
    here = Results(everywhere.asked, "turku", beside=everywhere)
    assert (everywhere.count, here.count) == (1, 1)
    assert everywhere.counts("cities").get("turku") is None


@pytest.mark.parametrize("how", ["unpublished", "private"])
def test_another_stands_in_where_the_programmes_is_not_to_be_seen(alike, how):
    page = alike.home.get_children().type(FiguresPage).get()
    if how == "private":
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    else:
        page.unpublish()
    assert len(found("lukuina")) == 1
