"""`make bench` measures what visitors and editors open, against an empty view."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from cms.serving.growth import growth
from projectpages.models import ProjectPage
from tests.factories import article, news_index
from tests.tree import twin


@pytest.fixture
def project(tree):
    page = tree.register.add_child(instance=ProjectPage(title="Kestävä liikkuminen", slug="liikkuminen"))
    return twin(page, tree.register_en, tree.english)


def run(*arguments):
    output = StringIO()
    call_command("bench", "--rounds=1", *arguments, stdout=output)
    return output.getvalue()


def test_every_main_page_is_measured_in_both_languages(project, admin_user):
    figures = json.loads(run("--json"))["pages"]
    assert [(figure["name"], figure["language"]) for figure in figures] == [
        ("Empty view", ""),
        ("Programme front page", "fi"),
        ("Programme front page", "en"),
        ("City page", "fi"),
        ("City page, after a change", "fi"),
        ("City page", "en"),
        ("City page, after a change", "en"),
        ("Project index", "fi"),
        ("Project index", "en"),
        ("Project page", "fi"),
        ("Project page", "en"),
        ("Page editor, city page", "fi"),
        ("Translation editor, city page", "en"),
    ]


def test_the_empty_view_is_the_measure(project, admin_user):
    empty, *pages = json.loads(run("--json"))["pages"]
    assert (empty["queries"], empty["ratio"]) == (0, 1)
    assert all(page["queries"] > 0 and page["ratio"] > 1 for page in pages)


def test_what_goes_over_the_wire_is_measured(project, admin_user):
    public = [
        figure for figure in json.loads(run("--json"))["pages"] if figure["language"] and "editor" not in figure["name"]
    ]
    assert all(500 < figure["size"] < 14_000 for figure in public)


def test_the_table_has_a_line_for_each_figure(project, admin_user):
    assert "Project page                    fi" in run()


@pytest.mark.django_db
def test_without_content_it_says_what_to_do():
    with pytest.raises(CommandError, match="make demo"):
        run()


def test_translating_is_measured_beside_wagtail_localize(project, admin_user):
    found = {cost["name"]: cost for cost in json.loads(run("--json"))["translating"]}
    for name in ("Open 100 texts, none translated", "Open 100 texts, all translated"):
        assert found[name]["queries"] <= 60 < found[name]["plain_queries"]
        assert found[name]["milliseconds"] < found[name]["plain_milliseconds"]
    assert found["Save a text"]["queries"] <= 15
    assert not Page.objects.filter(slug="mittaus").exists()


def test_growth_measures_every_size_and_leaves_nothing_behind(project, admin_user):
    article(news_index(Page.objects.get(url_path="/6aika/turku/")), "Uusi silta")
    before = set(Page.objects.values_list("pk", flat=True))
    found = list(growth(1, (30, 60)))
    assert [grown.pages for grown in found] == [30] * 5 + [60] * 5
    for few, many in zip(found[:5], found[5:], strict=True):
        assert few.name == many.name
        assert few.queries > 0
        assert abs(few.queries - many.queries) <= 3  # a page that was published before has a live revision to read
    assert set(Page.objects.values_list("pk", flat=True)) == before


@pytest.mark.django_db
def test_growth_without_content_says_what_to_do():
    with pytest.raises(CommandError, match="make demo"):
        run("--growth")
