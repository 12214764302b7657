"""The day after a role ends nothing that the public can ask for holds the person's contact data, whatever was kept."""

import re
from datetime import date

import pytest
import time_machine
from django.test import Client
from wagtail import hooks

from cms.caching import version
from cms.people.models import ContactRole, Person
from cms.privacy.wagtail_hooks import withdraw
from cms.search.entries.people import index_people
from cms.search.entries.rebuilding import rebuild
from cms.search.models import Entry, EntryWord
from cms.search.wagtail_hooks import forget_words, index_attached
from tests.cms.privacy.full import Crawler
from tests.cms.review.conftest import ask, editor, publisher  # noqa: F401  fixtures
from tests.factories import ImageFactory, content_page, coordinator, project, published
from tests.tree import twin

pytestmark = pytest.mark.django_db
LAST_DAY = date(2026, 3, 10)
ON_IT, AFTER = "2026-03-10T12:00+02:00", "2026-03-11T00:00:01+02:00"
TURKU = {"host": "turku.localhost:8000"}
# Her number as it is shown at home and abroad and in links, her address, and her picture's file.
TRACE = re.compile(r"777\s?1234|salla\.salainen|sallan_kuva", re.IGNORECASE)


@pytest.fixture
def salla(tree) -> Person:
    with time_machine.travel(ON_IT):
        picture = ImageFactory(file__filename="sallan_kuva.png")
        person = coordinator(
            name="Salla Salainen",
            email="salla.salainen@example.fi",
            phone="+358457771234",
            portrait=picture,
            role={"end": LAST_DAY},
        )
        blocks = [{"type": "coordinators", "value": {"heading": "", "people": [{"person": person.pk, "title": ""}]}}]
        page = content_page(tree.turku, "Yhteys", blocks, slug="yhteys")
        published(page)
        twin(page, tree.turku_en, tree.english, slug="contact", body=blocks)
        plan = project(tree.register, "Hanke", slug="hanke", itself=["turku"])
        ContactRole.objects.create(person=person, kind=ContactRole.Kind.PROJECT, project=plan, end=LAST_DAY)
        rebuild()
    return person


def crawl() -> Crawler:
    crawler = Crawler()
    crawler.crawl()
    return crawler


def test_on_the_last_day_she_is_reached_and_the_day_after_nobody_holds_it(salla):
    """The same addresses one after the other, so that whatever the first round kept is there for the second.

    Before, the picture of somebody whose role had ended was shown on."""
    with time_machine.travel(ON_IT):
        told = crawl().found(TRACE)
    assert {"http://turku.localhost:8000/yhteys/", "http://localhost:8000/hankkeet/hanke/"} <= set(told)
    with time_machine.travel(AFTER):
        after = crawl()
        assert len(after.answers) >= 20
        assert after.found(TRACE) == {}


def test_search_neither_finds_nor_suggests_nor_corrects_to_her(salla, client):
    asked = ("/haku/?q=salainen", "/haku/ehdotukset/?q=sal", "/haku/?q=salainenn")
    with time_machine.travel(ON_IT):
        assert any("Salla Salainen" in client.get(path, headers=TURKU).content.decode() for path in asked)
    with time_machine.travel(AFTER):
        assert not any("Salla Salainen" in client.get(path, headers=TURKU).content.decode() for path in asked)


def test_the_night_takes_her_out_of_the_index_and_its_words(salla):
    with time_machine.travel(ON_IT):
        index_people()
        assert EntryWord.objects.filter(text="salla").exists()
    with time_machine.travel(AFTER):
        index_attached()
        forget_words()
        assert not Entry.objects.filter(person=salla).exists()
        assert not EntryWord.objects.filter(text="salla").exists()


def test_a_guests_link_and_old_versions_show_her_no_more(salla, tree, ask):  # noqa: F811  a fixture
    page = content_page(tree.turku, "Luonnos", [{"type": "coordinators", "value": {"people": [{"person": salla.pk}]}}])
    with time_machine.travel(ON_IT):
        revision = page.save_revision()
        _review, link = ask(type(page).objects.get(pk=page.pk))
        assert TRACE.search(Client().get(link, headers=TURKU).content.decode())
    with time_machine.travel(AFTER):
        assert Client().get(link, headers=TURKU).status_code == 200
        assert not TRACE.search(Client().get(link, headers=TURKU).content.decode())
    assert not TRACE.search(str(revision.content)), "versions hold the number of her record, not her data"


def test_the_public_sees_no_draft_and_no_old_version(salla, client):
    page = ContactRole.objects.get(person=salla, kind=ContactRole.Kind.PROJECT).project
    for path in ("revisions/1/view/", "history/", "edit/preview/", "view_draft/"):
        answer = client.get(f"/admin/pages/{page.pk}/{path}")
        assert answer.status_code in {302, 403, 404, 405}
        assert not TRACE.search(answer.content.decode())


def test_what_was_kept_for_an_outage_is_withdrawn_that_night(salla):
    """A page kept on the last day would otherwise be shown while the database is away."""
    with time_machine.travel(ON_IT):
        before = version.withdrawn()
        assert withdraw in hooks.get_hooks("do_daily")
        assert withdraw() == 0
        assert version.withdrawn() == before
    with time_machine.travel(AFTER):
        assert withdraw() == 2
        assert version.withdrawn() != before


def test_ending_a_role_by_hand_withdraws_it_at_once(salla, django_capture_on_commit_callbacks):
    before = version.withdrawn()
    role = ContactRole.objects.filter(person=salla).first()
    role.ended, role.end = True, LAST_DAY
    with django_capture_on_commit_callbacks(execute=True):
        role.save()
    assert version.withdrawn() != before
