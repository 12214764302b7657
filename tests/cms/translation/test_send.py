"""Sending for translation is allowed by the right to publish the page, and by nothing else."""

import pytest
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page
from wagtail_localize.models import StringSegment, Translation

from cms.translation.tasks import send_pages_below
from tests.factories import content_page


def address(page):
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def post(client, tree, page, **more):
    return client.post(address(page), {"locales": [tree.english.pk], **more})


def was_sent(page):
    return Translation.objects.filter(source__object_id=page.translation_key).exists()


# --- Who -------------------------------------------------------------------------------------


def test_a_publisher_sends_a_page_of_her_city(tree, publisher):
    assert publisher.get(address(tree.news)).status_code == 200
    response = post(publisher, tree, tree.news)
    edition = tree.news.get_translation(tree.english)
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[edition.pk])


@pytest.mark.parametrize("who", ["editor", "translator", "neighbour", "submitter"])
def test_nobody_else_does(tree, request, who):
    client = request.getfixturevalue(who)
    assert client.get(address(tree.news)).status_code == 302
    assert post(client, tree, tree.news)["Location"] == reverse("wagtailadmin_home")
    assert not was_sent(tree.news)


def test_a_publisher_does_not_send_another_city_s_page(tree, publisher):
    assert publisher.get(address(tree.espoo_news)).status_code == 302
    post(publisher, tree, tree.espoo_news)
    assert not was_sent(tree.espoo_news)


def test_a_superuser_sends_anything(tree, superuser):
    assert superuser.get(address(tree.espoo_news)).status_code == 200
    post(superuser, tree, tree.espoo_news)
    assert was_sent(tree.espoo_news)


def test_somebody_who_is_not_logged_in_is_asked_to(tree, client):
    assert reverse("wagtailadmin_login") in client.get(address(tree.news))["Location"]


def test_a_sender_without_rights_on_the_english_page_returns_to_the_explorer(tree, log_in):
    client = log_in("finnish-publisher", (tree.turku, ("add_page", "change_page", "publish_page")))
    response = post(client, tree, tree.news)
    assert was_sent(tree.news)
    assert response["Location"] == reverse("wagtailadmin_explore", args=[tree.turku.pk])


# --- What comes of it ------------------------------------------------------------------------


@pytest.mark.parametrize("live", [True, False])
def test_the_new_edition_is_a_draft_whatever_the_source(tree, publisher, live):
    page = content_page(tree.turku, "Silta", slug="silta", live=live)
    post(publisher, tree, page)
    assert not page.get_translation(tree.english).live


def test_of_a_draft_the_latest_text_is_sent(tree, publisher):
    page = content_page(tree.turku, "Silta", slug="silta", live=False)
    page.title = "Silta aukesi"
    page.save_revision()
    post(publisher, tree, page)
    texts = StringSegment.objects.filter(source__object_id=page.translation_key)
    assert texts.get(context__path="title").string.data == "Silta aukesi"


def test_of_a_live_page_the_published_text_is_sent_with_a_warning(tree, publisher):
    tree.news.title = "Uutisia"
    tree.news.save_revision()
    assert "unpublished changes" in publisher.get(address(tree.news), headers={"accept-language": "en"}).text
    post(publisher, tree, tree.news)
    texts = StringSegment.objects.filter(source__object_id=tree.news.translation_key)
    assert texts.get(context__path="title").string.data == "Uutiset"


# --- A place in the tree ---------------------------------------------------------------------


@pytest.fixture(autouse=True)
def _jobs_wait_for_the_worker(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def report(tree):
    """A page below one that is not translated."""
    return content_page(tree.news, "Raportti", slug="raportti")


def test_a_page_below_an_untranslated_one_is_refused_by_name(tree, publisher, report):
    asked = publisher.get(address(report))
    refused = post(publisher, tree, report)
    for response in (asked, refused):
        assert response.status_code == 200
        assert "Uutiset" in response.content.decode()
    assert refused.context["form"].errors.as_data()["locales"][0].code == "parent_not_translated"
    assert not was_sent(report)
    assert not tree.news.has_translation(tree.english)


def test_an_alias_is_no_translation_to_stand_below(tree, publisher, report):
    tree.news.copy_for_translation(tree.english, alias=True)
    assert post(publisher, tree, report).status_code == 200
    assert not was_sent(report)


def test_once_the_page_above_is_translated_the_page_can_be_sent(tree, publisher, report):
    post(publisher, tree, tree.news)
    post(publisher, tree, report)
    assert report.get_translation(tree.english).get_parent() == tree.news.get_translation(tree.english).page_ptr


def test_no_alias_is_ever_made(tree, publisher, report):
    post(publisher, tree, report)
    post(publisher, tree, tree.news, include_subtree="on")
    assert not Page.objects.filter(alias_of__isnull=False).exists()


# --- With the pages below --------------------------------------------------------------------


def jobs():
    """What waits for the worker, the search index's own jobs aside."""
    return DBTaskResult.objects.filter(task_path="cms.translation.tasks.send_pages_below")


def test_the_pages_below_are_sent_by_the_worker_parents_first(tree, publisher, report):
    post(publisher, tree, tree.news, include_subtree="on")
    assert was_sent(tree.news)
    assert not was_sent(report)
    send_pages_below.call(*jobs().get().args_kwargs["args"])
    assert report.get_translation(tree.english).get_parent() == tree.news.get_translation(tree.english).page_ptr
    assert not report.get_translation(tree.english).live
    assert Page.find_problems() == ([], [], [], [], [])


def test_without_the_tick_they_are_not(tree, publisher, report):
    post(publisher, tree, tree.news)
    assert not jobs().exists()


def test_an_edition_that_exists_is_left_as_it_is(tree, publisher, report):
    """Stock sends it again and puts Finnish over the English."""
    post(publisher, tree, tree.news)
    post(publisher, tree, report)
    Translation.objects.filter(source__object_id=report.translation_key).update(enabled=False)
    edition = report.get_translation(tree.english)
    edition.title = "Report"
    edition.save_revision().publish()
    send_pages_below.call(tree.news.pk, ["en"], publisher.user.pk)
    assert report.get_translation(tree.english).title == "Report"
    assert not Translation.objects.get(source__object_id=report.translation_key).enabled


def test_running_the_task_again_sends_nothing(tree, publisher, report):
    post(publisher, tree, tree.news)
    assert send_pages_below.call(tree.news.pk, ["en"], publisher.user.pk) == 1
    assert send_pages_below.call(tree.news.pk, ["en"], publisher.user.pk) == 0


@pytest.mark.parametrize("who", ["editor", "translator", "neighbour", "submitter"])
def test_the_worker_asks_for_the_right_again(tree, publisher, request, report, who):
    post(publisher, tree, tree.news)
    user = request.getfixturevalue(who).user
    assert send_pages_below.call(tree.news.pk, ["en"], user.pk) == 0
    assert not was_sent(report)


def test_pages_below_that_may_not_be_published_are_refused_by_name(tree, publisher, report, monkeypatch):
    """Rights reach down the tree; a page type may still narrow them."""
    narrowed = type("Narrowed", (Page.permissions_for_user(report, publisher.user).__class__,), {})
    narrowed.can_publish = lambda self: self.page.pk != report.pk and "publish" in self.permissions
    monkeypatch.setattr(Page, "permissions_for_user", lambda self, user: narrowed(user, self))
    response = post(publisher, tree, tree.news, include_subtree="on")
    assert response.status_code == 200
    assert "Raportti" in str(response.context["form"].errors["include_subtree"])
    assert not was_sent(tree.news)
