"""What visitors find follows what the city says."""

from contextlib import contextmanager

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from cms.search.entries.rebuilding import rebuild
from cms.search.models import Entry
from tests.cms.search.asking import titles
from tests.factories import content_page, coordinator, published

TURKU = {"host": "turku.localhost:8000"}


@pytest.fixture
def done(django_capture_on_commit_callbacks):
    """What is done inside is committed, and the worker's jobs with it."""

    @contextmanager
    def block():
        with django_capture_on_commit_callbacks(execute=True):
            yield

    return block


@pytest.fixture
def bridge(tree, done):
    with done():
        return published(content_page(tree.turku, "Siltakokeilu", slug="silta"))


def shown(client, text="siltakokeilu", headers=TURKU):
    return '/silta/"' in client.get(reverse("search"), {"q": text}, headers=headers).content.decode()


def test_a_published_page_is_found_in_any_form_of_its_words(bridge, client):
    assert titles("siltakokeilussa") == ["Siltakokeilu"]
    assert shown(client)


def test_a_draft_is_not_found(tree, bridge, done, client):
    with done():
        content_page(tree.turku, "Luonnos sillasta", live=False).save_revision()
        bridge.title = "Laiturikokeilu"
        bridge.save_revision()
    assert titles("luonnos") == titles("laituri") == []
    assert shown(client)


def test_a_page_published_again_is_found_by_its_new_words_alone(bridge, done):
    bridge.title = "Laiturikokeilu"
    with done():
        published(bridge)
    assert titles("laituri") == titles("laiturikokeilu") == ["Laiturikokeilu"]
    assert titles("silta") == []


def test_a_page_taken_down_is_not_found(bridge, done, client):
    bridge.unpublish()  # at once: no job has run yet
    assert titles("siltakokeilu") == []
    assert not shown(client)


def test_a_page_saved_as_not_live_is_not_found(bridge):
    bridge.live = False
    bridge.save()
    assert not Entry.objects.filter(page=bridge).exists()


def test_a_page_that_only_the_database_knows_to_be_down_is_not_shown(bridge, client):
    type(bridge).objects.filter(pk=bridge.pk).update(live=False)
    assert titles("siltakokeilu") == []
    assert not shown(client)


def test_an_expired_page_is_not_found(bridge, done, client):
    type(bridge).objects.filter(pk=bridge.pk).update(expire_at=timezone.now())
    with done():
        call_command("publish_scheduled")
    assert titles("siltakokeilu") == []
    assert not shown(client)


def test_a_deleted_page_is_not_found(bridge, client):
    bridge.delete()
    assert titles("siltakokeilu") == []
    assert not shown(client)


def test_a_page_moved_to_another_site_is_found_there_alone(tree, bridge, done, client):
    with done():
        bridge.move(tree.espoo, pos="last-child")
        assert titles("siltakokeilu") == []  # until its entry says where it is
    assert titles("siltakokeilu", "espoo") == ["Siltakokeilu"]
    assert titles("siltakokeilu", "turku") == []
    assert not shown(client)
    assert shown(client, headers={"host": "espoo.localhost:8000"})


def test_what_is_below_a_moved_page_moves_along(tree, bridge, done):
    with done():
        published(content_page(bridge, "Kaidekokeilu"))
    with done():
        bridge.move(tree.espoo, pos="last-child")
    assert titles("kaidekokeilu", "espoo") == ["Kaidekokeilu"]
    assert titles("kaidekokeilu", "turku") == []


def test_a_copy_is_found_beside_its_source(tree, bridge, done):
    with done():
        bridge.copy(to=tree.espoo, update_attrs={"title": "Siltakokeilu Espoossa"}, keep_live=True)
    rebuild()
    assert titles("siltakokeilu", "espoo") == ["Siltakokeilu Espoossa"]
    assert titles("siltakokeilu", "turku") == ["Siltakokeilu"]


def test_a_copy_kept_as_a_draft_is_not_found(tree, bridge, done):
    with done():
        bridge.copy(to=tree.espoo, keep_live=False)
    rebuild()
    assert titles("siltakokeilu", "espoo") == []


def test_an_alias_is_not_found_a_second_time(tree, bridge, done):
    with done():
        bridge.create_alias(parent=tree.espoo)
    with done():
        published(bridge)
    rebuild()
    assert titles("siltakokeilu") == ["Siltakokeilu"]
    assert titles("siltakokeilu", "espoo") == []


@pytest.mark.parametrize("kind", [PageViewRestriction.PASSWORD, PageViewRestriction.LOGIN])
@pytest.mark.parametrize("place", ["bridge", "turku", "home"])
def test_a_private_branch_is_not_found(tree, bridge, client, place, kind):
    page = bridge if place == "bridge" else getattr(tree, place)
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=kind, password="sana")
    assert titles("siltakokeilu") == []
    assert not shown(client)
    restriction.delete()
    assert titles("siltakokeilu") == ["Siltakokeilu"]


def test_a_page_moved_below_a_private_one_is_hidden_before_any_job(tree, bridge, done):
    private = content_page(tree.turku, "Salainen", slug="salainen")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    with done():
        bridge.move(private, pos="last-child")
        assert titles("siltakokeilu") == []
    assert titles("siltakokeilu") == []


def test_below_a_front_page_that_is_a_draft_nothing_is_found(tree, bridge):
    tree.turku.unpublish()
    assert titles("siltakokeilu") == []


def test_a_city_site_shows_its_own_pages_only(tree, bridge, client):
    assert titles("siltakokeilu", "espoo") == titles("siltakokeilu", "") == []
    assert not shown(client, headers={"host": "espoo.localhost:8000"})


def test_each_edition_is_found_in_its_language(tree, done):
    with done():
        published(content_page(tree.turku, "Siltakokeilu"))
        published(content_page(tree.turku_en, "Bridge trial"))
    assert titles("trials", language="en") == ["Bridge trial"]
    assert titles("siltakokeilu", language="en") == titles("trials") == []


@pytest.mark.parametrize("end", [{"ended": True}, {"end": timezone.localdate().replace(year=2020)}])
def test_a_contact_whose_role_has_ended_is_not_found(tree, done, end):
    coordinator(name="Maija Mallikas", role=end)
    with done():
        published(tree.turku)
    rebuild()
    assert titles("mallikas") == []


def test_pages_have_no_addresses_of_people_in_their_entries(tree, done):
    with done():
        page = published(
            content_page(tree.turku, "Yhteys", body=[{"type": "text", "value": "<p>maija@example.org</p>"}])
        )
    assert "maija" not in Entry.objects.get(page=page).text


def test_making_everything_anew_changes_nothing(bridge):
    before = list(Entry.objects.order_by("key").values("key", "title", "site", "text"))
    rebuild()
    assert list(Entry.objects.order_by("key").filter(key__in=[e["key"] for e in before]).values(*before[0])) == before
