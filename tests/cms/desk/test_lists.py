"""Each list holds what belongs in it, of the reader's own city, and each row leads to the spot."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from citypages.events.desk import PastEventsList
from citypages.news.models import Offer
from cms.access.groups import ensure_team
from cms.access.models import Team
from cms.access.workflows import ensure_workflow
from cms.desk.lists import DeskList
from cms.desk.models import DeskSettings
from cms.desk.own import AwaitedList, DraftsList, LockedList, OldPagesList, ScheduledList, WaitingList
from cms.desk.reach import Reach
from cms.linking.collect import collect_all
from cms.linking.desk import BrokenLinksList
from cms.translation.desk import TranslationsList
from cms.translation.editions import make_edition
from media.desk import PicturesList
from tests.factories import ImageFactory, content_page, event
from tests.teams import member

Role = Team.Role


def rows(kind: type[DeskList], user) -> list:
    entry = kind(Reach(user))
    return entry.rows(list(entry.find()[:100]))


def titles(kind: type[DeskList], user) -> list[str]:
    return [row.title for row in rows(kind, user)]


@pytest.fixture
def editor(tree):
    return member(tree, "turku", Role.EDITORS)


@pytest.fixture
def programme(tree):
    return member(tree, "", Role.PUBLISHERS)


def drafted(page: Page, user, title: str = "Kesken") -> Page:
    page.title = title
    page.save_revision(user=user)
    return page


def test_my_drafts_are_mine_and_of_my_city(tree, editor, programme):
    drafted(content_page(tree.turku, "Oma"), editor, "Oma kesken")
    drafted(content_page(tree.turku, "Toisen"), programme)
    drafted(content_page(tree.espoo, "Muualla"), editor)
    assert titles(DraftsList, editor) == ["Oma kesken"]
    assert rows(DraftsList, editor)[0].place == ""


def test_the_programme_is_told_which_city(tree, programme):
    drafted(content_page(tree.espoo), programme)
    assert [row.place for row in rows(DraftsList, programme)] == ["Espoo"]


def test_a_draft_that_was_handed_on_waits_elsewhere(tree, editor):
    publisher = member(tree, "turku", Role.PUBLISHERS)
    group, _made = ensure_team("turku", Role.PUBLISHERS, "")
    ensure_workflow("Turku", group, [tree.turku])
    page = drafted(content_page(tree.turku), editor)
    page.get_workflow().start(page, editor)
    assert titles(DraftsList, editor) == []
    assert titles(AwaitedList, editor) == ["Kesken"]
    assert titles(WaitingList, editor) == []
    (row,) = rows(WaitingList, publisher)
    assert row.address == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "compare" in row.actions[0].address
    assert titles(WaitingList, member(tree, "espoo", Role.PUBLISHERS)) == []


def test_what_is_scheduled_comes_in_the_order_of_time(tree, editor):
    later, sooner = content_page(tree.turku, "Myöhemmin"), content_page(tree.turku, "Ensin")
    content_page(tree.espoo, "Muualla", expire_at=timezone.now() + timedelta(days=1))
    later.expire_at = timezone.now() + timedelta(days=9)
    later.save()
    sooner.go_live_at = timezone.now() + timedelta(days=2)
    sooner.save_revision(approved_go_live_at=sooner.go_live_at)
    assert titles(ScheduledList, editor) == ["Ensin", "Myöhemmin"]


def test_a_page_is_old_when_its_site_says_so(tree, editor):
    for parent, title in ((tree.turku, "Vanha"), (tree.espoo, "Muualla")):
        page = content_page(parent, title)
        Page.objects.filter(pk=page.pk).update(last_published_at=timezone.now() - timedelta(days=300))
    assert titles(OldPagesList, editor) == []
    site = tree.turku.get_site()
    DeskSettings.objects.create(site=site, old_after_months=6)
    assert titles(OldPagesList, editor) == ["Vanha"]


def test_locked_pages_are_those_i_locked(tree, editor):
    page = content_page(tree.turku, locked=True, locked_by=editor, locked_at=timezone.now())
    content_page(tree.turku, "Muu", locked=True)
    assert titles(LockedList, editor) == [page.title]


def test_translations_are_missing_unfinished_or_behind(tree):
    tree.turku.last_published_at = timezone.now()
    for title in ("Puuttuu", "Kesken", "Muuttunut", "Valmis"):
        page = content_page(tree.turku, title, summary="Ingressi")
        page.save_revision().publish()
        if title != "Puuttuu":
            words = {title: title} if title == "Kesken" else {title: title, "Ingressi": "Lead"}
            make_edition(Page.objects.get(pk=page.pk).specific, tree.english, words)
        if title == "Muuttunut":
            with time_machine.travel(timezone.now() + timedelta(minutes=1)):
                page.save_revision().publish()
    translator = member(tree, "turku", Role.TRANSLATORS)
    own = {row.title: row for row in rows(TranslationsList, translator)}
    assert list(own) == ["Muuttunut", "Kesken", "Puuttuu"]
    assert "1 sana jäljellä" in own["Kesken"].note
    assert own["Puuttuu"].address == ""  # a translator sends nothing
    edition = Page.objects.get(title="Kesken", locale=tree.english)
    assert own["Kesken"].address == reverse("wagtailadmin_pages:edit", args=[edition.pk])
    assert titles(TranslationsList, member(tree, "espoo", Role.TRANSLATORS)) == []
    sends = {row.title: row.address for row in rows(TranslationsList, member(tree, "turku", Role.PUBLISHERS))}
    assert "localize/submit" in sends["Puuttuu"]


def test_pictures_lack_alt_text_in_a_language_or_a_credit(tree, editor):
    ImageFactory(title="Hyvä")
    ImageFactory(title="Mykkä", alt_text={"fi": "Joki"})
    anonymous = ImageFactory(title="Tekijätön", credit="")
    found = {row.title: row for row in rows(PicturesList, editor)}
    assert set(found) == {"Mykkä", "Tekijätön"}
    assert "englanti" in found["Mykkä"].note
    assert found["Tekijätön"].address == reverse("wagtailimages:edit", args=[anonymous.pk])


def test_a_past_event_is_promoted_where_visitors_are_invited(tree, editor):
    past = event(tree.turku_events, "Mennyt", timezone.localdate() - timedelta(days=3))
    event(tree.turku_events, "Tuleva")
    call = {"heading": "Tule", "label": "Mukaan", "page": past.pk}
    content_page(tree.turku, "Kutsu", body=[{"type": "call_to_action", "value": call, "id": "c" * 8}])
    back = f'<p><a linktype="page" id="{past.pk}">oli</a></p>'
    content_page(tree.turku, "Muistelu", body=[{"type": "text", "value": back, "id": "t" * 8}])
    Offer.objects.create(page=past, receiver="espoo", state="accepted", place="front", shown_from=timezone.now())
    (row,) = rows(PastEventsList, editor)
    assert (row.title, row.address.partition("#")[2]) == ("Mennyt", ":w:contentpath=body.cccccccc.page")
    (taken,) = rows(PastEventsList, member(tree, "espoo", Role.PUBLISHERS))
    assert "newsroom" in taken.address


def test_a_broken_link_leads_to_its_field(tree, editor):
    html = '<p><a href="/olematon/">rikki</a></p>'
    page = content_page(tree.turku, "Linkit", body=[{"type": "text", "value": html, "id": "t" * 8}])
    content_page(tree.espoo, "Muualla", body=[{"type": "text", "value": html, "id": "t" * 8}])
    collect_all()
    (row,) = rows(BrokenLinksList, editor)
    editing = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (row.title, row.address) == ("rikki", f"{editing}#:w:contentpath=body.tttttttt")
    assert "Linkit" in row.note
