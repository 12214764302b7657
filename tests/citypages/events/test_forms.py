"""Bad input gets a clear error at its field in the editor's language, and nothing typed is lost."""

from datetime import date, time

import pytest
from wagtail.test.utils.form_data import inline_formset
from wagtail.users.models import UserProfile

from citypages.events.models import EventPage
from tests.factories import DocumentFactory, OrganisationFactory, content_page
from tests.forms import errors_of, post_page, typed_in

pytestmark = pytest.mark.django_db
EMPTY = {
    "start_date": "6.3.2018",
    "start_time": "13.30",
    "end_date": "",
    "end_time": "17.00",
    "state": "confirmed",
    "former_date": "",
    "former_time": "",
    "place_name": "",
    "place_address": "",
    "online_url": "",
    "programme_document": "",
    "programme_page": "",
    "registration_url": "",
    "registration_label": "",
    "project": "",
    "hashtags": "",
}


@pytest.fixture
def post(admin_client, tree):
    """What the editor of a new event in Turku sends."""

    def post(publish=True, organisers=(), **fields):
        data = EMPTY | {"organisers": inline_formset(list(organisers))} | fields
        return post_page(admin_client, tree.turku_events, EventPage, publish=publish, **data)

    return post


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        ({"end_date": "5.3.2018"}, "end_date", "päättyy ennen kuin se alkaa"),
        ({"end_time": "13.00"}, "end_time", "päättyy ennen kuin se alkaa"),
        ({"all_day": "on"}, "start_time", "Koko päivän tapahtumalla ei ole kellonaikaa"),
        ({"start_time": "", "end_time": "", "end_date": ""}, "start_time", "Anna alkamisen kellonaika"),
        ({"end_date": "8.3.2018", "end_time": ""}, "end_time", "Anna viimeisen päivän päättymisen kellonaika"),
        ({"start_date": "6.3.0218"}, "start_date", "Tarkista vuosi"),
        ({"start_date": ""}, "start_date", "pakollinen"),
        ({"start_date": "31.2.2018"}, "start_date", "Syötä oikea päivämäärä."),
        ({"start_time": "25.00"}, "start_time", "Syötä oikea kellonaika."),
        ({"state": "moved"}, "former_date", "Kerro päivä, jolta tapahtuma siirrettiin"),
        ({"online_url": "ei vielä"}, "online_url", "Syötä oikea URL-osoite."),
    ],
)
def test_what_is_wrong_is_said_at_its_field(post, typed, field, message):
    response = post(place_name="Vierailukeskus Joki", **typed)
    errors = errors_of(response.context["form"])
    assert message in errors[field]
    assert typed_in(response)["place_name"] == "Vierailukeskus Joki"
    assert not EventPage.objects.exists()


def test_times_are_stored_as_they_were_typed(post, admin_user):
    UserProfile.objects.create(user=admin_user, current_time_zone="America/New_York")
    assert post().status_code == 302
    page = EventPage.objects.get()
    assert (page.start_date, page.start_time, page.end_time) == (date(2018, 3, 6), time(13, 30), time(17))
    assert page.starts_at.isoformat() == "2018-03-06T11:30:00+00:00"


def test_a_draft_may_lack_its_hours(post):
    assert post(publish=False, start_time="", end_time="").status_code == 302
    assert not EventPage.objects.get().live


def test_not_even_a_draft_ends_before_it_starts(post):
    assert errors_of(post(publish=False, end_date="5.3.2018").context["form"]).keys() == {"end_date"}


def test_a_programme_is_a_document_or_a_page(post, tree):
    document, page = DocumentFactory(file__data=b"x"), content_page(tree.turku)
    response = post(programme_document=str(document.pk), programme_page=str(page.pk))
    assert errors_of(response.context["form"]) == {"programme_page": "Valitse joko dokumentti tai sivu, ei molempia."}


@pytest.mark.parametrize(("named", "field"), [(True, "name"), (False, "organisation")])
def test_an_organiser_is_an_organisation_or_a_name(post, named, field):
    organisation = str(OrganisationFactory().pk) if named else ""
    response = post(organisers=[{"organisation": organisation, "name": "Malliyhdistys" if named else ""}])
    (errors,) = response.context["form"].formsets["organisers"].errors
    assert errors.keys() == {field}


def test_line_ends_in_a_title_do_not_reach_the_calendar(post, client):
    assert post(title="Ilta\r\nBEGIN:VEVENT", slug="ilta").status_code == 302
    content = client.get("/tapahtumat/ilta/event.ics", headers={"host": "turku.localhost:8000"}).content
    assert content.split(b"\r\n").count(b"BEGIN:VEVENT") == 1
    assert b"SUMMARY;LANGUAGE=fi:Ilta BEGIN:VEVENT\r\n" in content
