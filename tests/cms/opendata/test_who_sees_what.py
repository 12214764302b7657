"""What is not public, or public in another language only, never leaves."""

import pytest
from wagtail.models import PageViewRestriction

from cms.opendata.dataset import Scope
from cms.opendata.registry import all_sets, get
from projectpages.calls.models import CallPage
from tests.factories import OrganisationFactory, article, event, news_index, project
from tests.queries import statements
from tests.tree import twin

from .conftest import TURKU, table

pytestmark = pytest.mark.django_db
NAMES = {
    "projects": "name",
    "participations": "project",
    "operations": "operation",
    "operations-2014-2020": "operation",
}


def titles(key: str, city: str = "", language: str = "fi") -> list[str]:
    dataset = get(key)
    name = NAMES.get(key) or next(field.key for field in dataset.fields if field.key in {"name", "title"})
    return [row[name] for row in dataset.rows(Scope(city), language)]


def hide(page, how: str) -> None:
    if how == "unpublished":
        page.unpublish()
    else:
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


@pytest.mark.parametrize("how", ["unpublished", "private"])
def test_neither_hidden_pages_nor_what_hangs_on_them_leave(given, river, how):
    society = OrganisationFactory(name={"fi": "Salaseura ry"})
    news = news_index(given.turku)
    calls = [given.calls.add_child(instance=CallPage(title=title, locale=given.finnish)) for title in ("Haku", "Salaa")]
    secret = project(given.register, "Salahanke", organisation=society, code="A70002")
    about = [article(news, "Uutinen", project=secret), article(news, "Salaa")]
    events = [event(given.turku_events, "Ilta", project=secret), event(given.turku_events, "Salaa")]
    for page in (secret, about[1], events[1], calls[1]):
        hide(page, how)
    for key in NAMES:
        assert set(titles(key)) == {"Ääniä joelta"}, key
    assert (titles("news"), titles("events"), titles("calls")) == (["Uutinen"], ["Ilta"], ["Haku"])
    assert titles("organisations") == ["Jokiseura ry"]
    assert [row["project"] for row in get("events").rows(Scope(), "fi")] == [""]
    assert [row["project_id"] for row in get("news").rows(Scope(), "fi")] == [""]


def test_a_file_holds_what_is_written_in_its_language(given, river):
    project(given.register, "Vain suomeksi", organisation=OrganisationFactory(name={"fi": "Suomiseura ry"}))
    assert titles("projects") == ["Ääniä joelta", "Vain suomeksi"]
    assert titles("projects", language="en") == ["Sounds of the river"]
    assert titles("organisations", language="en") == ["River Society"]
    assert [row["name"] for row in table("/en/open-data/projects.csv")] == ["Sounds of the river"]


def test_below_a_front_page_that_is_a_draft_nothing_is_public(given, river):
    given.home_en.unpublish()
    assert titles("projects", language="en") == []


def test_a_city_has_the_projects_of_its_region(given, river):
    project(given.register, "Espoon oma", cities=("espoo",))
    assert titles("projects", "turku") == ["Ääniä joelta"]
    assert titles("projects", "espoo") == ["Ääniä joelta", "Espoon oma"]
    assert [row["city"] for row in get("participations").rows(Scope("turku"), "fi")] == ["turku"]
    assert [row["name"] for row in table("/avoin-data/hankkeet.csv", TURKU)] == ["Ääniä joelta"]


def test_a_city_has_the_events_and_calls_of_its_site(given):
    event(given.turku_events, "Turussa")
    event(given.espoo_events, "Espoossa")
    given.calls.add_child(instance=CallPage(title="Kaikille", locale=given.finnish))
    assert (titles("events"), titles("events", "turku")) == (["Turussa", "Espoossa"], ["Turussa"])
    assert titles("calls", "turku") == ["Kaikille"]
    assert [row["site"] for row in get("events").rows(Scope(), "fi")] == ["turku", "espoo"]


def test_texts_leave_without_addresses_and_telephone_numbers(given):
    summary = "Kysy: maija.malli@example.fi tai 050 123 4567. Vuosina 2014–2020 jaettiin 4 000 000 000 euroa."
    project(given.register, "Hanke", summary=summary)
    row = next(get("projects").rows(Scope(), "fi"))
    assert row["summary"] == "Kysy: maija.malli(at)example.fi tai . Vuosina 2014–2020 jaettiin 4 000 000 000 euroa."


def test_keys_narrow_to_single_pages(given, river):
    other = project(given.register, "Toinen")
    assert [row["name"] for row in get("projects").rows(Scope(), "fi", [other.pk])] == ["Toinen"]
    assert len(list(get("participations").rows(Scope(), "fi", [river.pk]))) == 2


def test_every_set_gives_its_fields_and_counts_its_rows_with_few_queries(given, river):
    event(given.turku_events, "Ilta", project=river)
    article(news_index(given.turku), "Uutinen", project=river)
    twin(given.calls.add_child(instance=CallPage(title="Haku", locale=given.finnish)), given.calls_en, given.english)
    for dataset in all_sets():
        rows = list(dataset.rows(Scope(), "fi"))
        assert len(rows) == dataset.count(Scope(), "fi") > 0, dataset.key
        assert all(list(row) == [field.key for field in dataset.fields] for row in rows), dataset.key
        assert len(statements(lambda dataset=dataset: list(dataset.rows(Scope(), "fi")))) <= 12, dataset.key
        assert dataset.chart_by in dataset.by_key
        assert set(dataset.preview) <= set(dataset.by_key)
