"""When an article was published, and when what it says last changed."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.urls import reverse

from citypages.news.models import NewsPage
from tests.factories import ImageFactory, article
from tests.forms import errors_of, post_page, typed_in
from tests.translating import send, translate

FIRST, LATER = datetime(2026, 3, 2, 10, 0, tzinfo=UTC), datetime(2026, 3, 5, 10, 0, tzinfo=UTC)


@pytest.fixture
def published(desk):
    """An article published on FIRST, with nothing said about its time."""
    with time_machine.travel(FIRST, tick=False):
        page = desk.turku.add_child(instance=NewsPage(title="Silta", live=False, locale=desk.tree.finnish))
        page.save_revision().publish()
    return NewsPage.objects.get(pk=page.pk)


def publish_later(page, **changes) -> NewsPage:
    """The page as it is after these changes were published on LATER."""
    with time_machine.travel(LATER, tick=False):
        latest = page.get_latest_revision_as_object()
        for name, value in changes.items():
            setattr(latest, name, value)
        latest.save_revision().publish()
    return NewsPage.objects.get(pk=page.pk)


def post_article(browser, desk, **fields):
    return post_page(
        browser, desk.turku, NewsPage, **{"hashtags": "", "project": "", "city": "", "published_at": ""} | fields
    )


def test_the_stamp_is_the_time_of_first_publication(published):
    assert (published.published_at, published.updated) == (FIRST, None)


def test_publishing_the_same_again_is_no_update(published):
    again = publish_later(published)
    assert (again.published_at, again.updated) == (FIRST, None)


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Silta aukesi"},
        {"summary": "Nyt"},
        {"hashtags": "#silta"},
        {"body": [("heading", {"text": "Uutta", "level": "h2"})]},
    ],
)
def test_a_change_that_readers_see_is_an_update(published, change):
    changed = publish_later(published, **change)
    assert (changed.published_at, changed.updated) == (FIRST, LATER)


def test_another_picture_is_an_update(published):
    assert publish_later(published, image=ImageFactory()).updated == LATER


@pytest.mark.parametrize(
    "change", [{"show_in_menus": True}, {"seo_title": "Hakukoneille"}, {"slug": "uusi"}, {"city": "espoo"}]
)
def test_a_change_that_readers_do_not_see_is_none(published, change):
    assert publish_later(published, **change).updated is None


def test_a_draft_is_no_update(published):
    draft = published.get_latest_revision_as_object()
    draft.title = "Luonnos"
    draft.save_revision()
    published.refresh_from_db()
    assert published.updated is None


def test_what_changed_before_an_old_revision_is_restored_is_not_forgotten(published):
    first = published.latest_revision
    changed = publish_later(published, title="Toinen")
    with time_machine.travel(LATER.replace(day=6), tick=False):
        first.publish()
    changed.refresh_from_db()
    assert changed.updated == LATER.replace(day=6)


def test_the_editor_finds_the_stamp_in_the_form(published, admin_client):
    page = admin_client.get(reverse("wagtailadmin_pages:edit", args=[published.pk]))
    assert typed_in(page)["published_at"] == "2.3.2026 12.00" or "2026" in typed_in(page)["published_at"]


def test_the_editor_may_set_the_stamp(admin_client, desk):
    assert post_article(admin_client, desk, published_at="2018-03-02 13:59").status_code == 302
    assert NewsPage.objects.get().published_at == datetime(2018, 3, 2, 11, 59, tzinfo=UTC)


def test_an_edition_has_the_stamp_of_its_source_and_starts_without_an_update(published, desk):
    changed = publish_later(published, title="sana 1")
    translation = send(changed, desk.tree.english)
    translate(translation)
    translation.save_target(publish=True)
    english = NewsPage.objects.get(locale=desk.tree.english)
    assert (english.title, english.published_at) == ("word 1", FIRST)
    assert english.updated is None


@pytest.mark.parametrize("typed", ["2060-01-01 12:00", "9999-12-31 23:59"])
def test_a_stamp_in_the_far_future_is_refused(admin_client, desk, typed):
    response = post_article(admin_client, desk, published_at=typed, summary="Säilyy")
    errors = errors_of(response.context["form"])
    assert errors.keys() == {"published_at"}
    assert "tulevaisuudessa" in errors["published_at"]
    assert typed_in(response)["summary"].strip() == "Säilyy"


@pytest.mark.parametrize("typed", ["0001-01-01 00:00", "0018-03-02 13:59"])
def test_a_stamp_in_the_distant_past_is_refused(admin_client, desk, typed):
    response = post_article(admin_client, desk, published_at=typed)
    assert errors_of(response.context["form"]).keys() == {"published_at"}


def test_a_stamp_that_is_no_time_is_refused(admin_client, desk):
    response = post_article(admin_client, desk, published_at="huomenna")
    assert errors_of(response.context["form"]).keys() == {"published_at"}


def test_a_stamp_may_be_the_time_of_scheduled_publication(desk):
    later = datetime(2060, 1, 1, tzinfo=UTC)
    page = NewsPage(title="Silta", slug="silta", published_at=later, go_live_at=later, locale=desk.tree.finnish)
    page.clean()


@pytest.mark.parametrize("slug", ["feed", "2018"])
def test_an_address_that_the_list_needs_is_refused(admin_client, desk, slug):
    response = post_article(admin_client, desk, slug=slug)
    assert errors_of(response.context["form"]).keys() == {"slug"}


def test_an_article_without_stamps_is_still_listed(desk, client):
    article(desk.turku, published_at=None)
    assert client.get("/ajankohtaista/", headers={"host": "turku.localhost:8000"}).status_code == 200
