"""An imported page is a draft of its own kind, in which every word of the source is found again."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import Page, PageLogEntry

from citypages.events.models import EventPage
from citypages.models import CityPage, ContentPage
from citypages.moving.models import MovedPage
from citypages.moving.services import begin, change, change_type, choose, report, save
from citypages.news.models import NewsPage
from cms.people.models import Person
from projectpages.models import ProjectPage
from tests.citypages.moving import pages

pytestmark = pytest.mark.django_db
MODELS = {
    "city": ContentPage,
    "news": NewsPage,
    "event": EventPage,
    "project": ProjectPage,
    "programme": ContentPage,
    "content": ContentPage,
}


def saved(move, user):
    """The draft of an import's only page, as its revision has it."""
    save(move, user)
    return move.pages.get().revision.as_object()


def kinds(page) -> list[str]:
    return [block["type"] for block in page.body.raw_data]


@pytest.mark.parametrize("page_type", MODELS)
def test_nothing_of_a_page_is_lost_whatever_type_it_is_made(bring, editor, news, page_type):
    """A page of everything: what a type has no field for stays in the text."""
    move = bring("\n\n".join(pages.ALL.values()), page_type=page_type)
    page = saved(move, editor)
    told = report(move.pages.get())
    assert type(page) is MODELS[page_type]
    assert not page.live
    assert [row for row in told["rows"] if row["missing"]] == []
    assert told["words"] > 200
    assert told["dropped"] < 20


def test_a_city_page_has_its_coordinator_pictures_and_links(bring, editor):
    page = saved(bring(pages.CITY), editor)
    assert page.title == "Turku"
    assert page.summary.startswith("Turussa hankkeet")
    assert {"coordinators", "figure", "heading", "text", "link_list"} <= set(kinds(page))
    person = Person.objects.get(name="Maija Malli-Esimerkki")
    assert (person.phone.as_e164, person.email) == ("+358501234567", "maija.malli-esimerkki@example.fi")
    assert str(person.organisation) == "Esimerkkilän kaupunki"
    assert not person.roles.exists()  # which would make her public


def test_news_has_its_stamp_and_hashtags(bring, editor, news):
    page = saved(bring(pages.NEWS, page_type="news"), editor)
    assert page.published_at == datetime(2018, 5, 4, 9, 15, tzinfo=ZoneInfo("Europe/Helsinki"))
    assert page.hashtags == "#6Aika #avoindata"
    assert page.city == "turku"
    assert page.get_parent().specific == news


def test_an_event_has_its_time(bring, editor):
    page = saved(bring(pages.EVENT, page_type="event"), editor)
    assert (page.start_date, page.start_time, page.end_time) == (date(2018, 3, 6), time(13, 30), time(17))
    assert page.hashtags == "#penkkipäivä #6Aika"


def test_it_is_logged_and_nobody_reads_it(bring, editor, client):
    page = saved(bring(pages.CITY), editor)
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.create", user=editor).exists()
    assert client.get(page.full_url).status_code == 404


def test_a_city_page_fills_the_city_s_own_front_page_only_where_that_is_chosen(bring, editor, tree):
    move = bring(pages.CITY, page_type="city")
    choose(move.pages.get(), onto=True)
    [page] = save(move, editor)
    assert page.pk == tree.turku.pk
    row = CityPage.objects.get(pk=page.pk)
    assert not row.body.raw_data
    assert row.summary == ""  # visitors read what they read before
    assert row.get_latest_revision_as_object().summary.startswith("Turussa hankkeet")


def test_a_known_person_is_taken_and_never_changed(bring, editor):
    known = Person.objects.create(name="Maija M. Malli", email="Maija.Malli-Esimerkki@example.fi")
    page = saved(bring(pages.CITY), editor)
    block = next(block for block in page.body if block.block_type == "coordinators")
    assert [item["person"] for item in block.value["people"]] == [known]
    assert Person.objects.count() == 1
    known.refresh_from_db()
    assert not known.phone
    assert any("0501234567" in note.replace(" ", "") for note in report(MovedPage.objects.get(page=page.pk))["notes"])


def test_one_click_makes_another_kind_of_a_part(bring, editor):
    move = bring(pages.CITY)
    moved = move.pages.get()
    number = next(n for n, part in enumerate(moved.recognised["parts"]) if part["kind"] == "heading")
    assert change(moved, number, "paragraph").kind == "paragraph"
    kind = moved.recognised["parts"][number]["kind"]
    change(moved, number, "dropped")
    page = saved(move, editor)
    dropped = [row for row in report(move.pages.get())["rows"] if "toimittajan pois" in row["dropped"]]
    assert len(dropped) == 1
    assert kind == "heading"
    assert dropped[0]["text"] not in str(page.body)


def test_what_cannot_be_chosen_is_refused(bring):
    moved = bring(pages.CITY).pages.get()
    for refused in (
        lambda: change(moved, 0, "nonsense"),
        lambda: change(moved, 999, "paragraph"),
        lambda: change_type(moved, "home"),
        lambda: choose(moved, page="1"),
    ):
        with pytest.raises(ValidationError):
            refused()


def test_an_editor_imports_into_her_own_city_only(bring, editor, tree):
    with pytest.raises(PermissionDenied):
        bring(pages.CITY, section=tree.espoo)
    move = bring(pages.CITY)
    type(move).objects.filter(pk=move.pk).update(section=tree.espoo.pk)
    move.refresh_from_db()
    before = Page.objects.count()
    with pytest.raises(PermissionDenied):
        save(move, editor)
    assert Page.objects.count() == before


def test_two_pages_that_were_pasted_are_two_drafts(editor, tree):
    """Everything pasted has one name: by that alone, the second page wrote over the first."""
    made = []
    for title in ("Rannan valot", "Sataman valot"):
        markup = f"<h1>{title}</h1><p>Lamput himmenevät illalla.</p><ul><li>yksi</li><li>kaksi</li></ul>"
        made.append(saved(begin(editor, tree.turku, text=title, markup=markup, at_once=True), editor))
    assert [page.title for page in made] == ["Rannan valot", "Sataman valot"]
    assert made[0].pk != made[1].pk
    assert "<li>yksi</li>" in str(made[0].body.raw_data)
