"""Submitting a translation and publishing it: whole, in a way that readers see nothing too early."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.access.workflows import ensure_workflow
from cms.translation.drafting import save_draft
from cms.translation.publishing import untranslated
from tests.factories import content_page, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def translation(tree, send) -> Translation:
    """Turku's page with two texts, sent and not translated."""
    page = published(content_page(tree.turku, "Silta", slug="silta", summary="Silta on auki."))
    send(page, publish=False)
    return Translation.objects.get(source__object_id=page.translation_key)


@pytest.fixture
def put() -> Callable:
    def written(translation, path, text):
        segment = StringSegment.objects.get(source=translation.source, context__path=path)
        StringTranslation.objects.update_or_create(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=translation.target_locale,
            defaults={"data": text},
        )

    return written


@pytest.fixture
def whole(translation, put) -> Translation:
    """The same, translated."""
    for segment in StringSegment.objects.filter(source=translation.source).select_related("context", "string"):
        put(translation, segment.context.path, f"EN {segment.string.data}")
    return translation


@pytest.fixture
def reviewed(tree, publisher) -> None:
    """Turku's publishers approve."""
    ensure_workflow("Turku: tarkistus", publisher.user.groups.get(), [tree.turku, tree.turku_en])


def edition(translation):
    return translation.get_target_instance()


def post(client, name, translation, **headers):
    return client.post(reverse(f"{name}_edition", args=[translation.pk]), headers=headers)


def test_what_is_half_translated_is_not_published_and_the_texts_are_named(translation, publisher, put):
    put(translation, "title", "Bridge")
    response = post(publisher, "publish", translation, accept="application/json")
    assert response.status_code == 409
    assert "Silta on auki." in response.json()["errors"][0]
    assert [row["path"] for row in response.json()["untranslated"]] == ["summary"]
    assert not edition(translation).live


@pytest.mark.parametrize("text", ["", "EN"])
def test_an_empty_text_counts_as_none(whole, put, text):
    put(whole, "summary", text)
    assert [lacking.path for lacking in untranslated(whole)] == ([] if text else ["summary"])


def test_the_stock_button_publishes_nothing_half_translated(translation, publisher, put):
    put(translation, "title", "Bridge")
    address = reverse("wagtailadmin_pages:edit", args=[edition(translation).pk])
    publisher.post(address, {"action": "publish"})
    assert not edition(translation).live


def test_a_whole_translation_is_published(whole, publisher):
    response = post(publisher, "publish", whole, accept="application/json")
    assert response.json()["state"] == "published"
    page = Page.objects.get(pk=edition(whole).pk)
    assert (page.live, page.title, page.specific.summary) == (True, "EN Silta", "EN Silta on auki.")


def test_without_json_there_is_a_message_and_the_way_back(translation, publisher):
    response = publisher.post(reverse("publish_edition", args=[translation.pk]), follow=True)
    assert response.redirect_chain[0][0] == translation.get_target_instance_edit_url()
    assert any("Silta on auki." in str(message) for message in response.context["messages"])


def test_a_draft_that_is_saved_leaves_what_is_live(whole, publisher, put):
    """wagtail-localize's own saving changes the live page (the first assertion fails when it no longer does)."""
    post(publisher, "publish", whole)
    put(whole, "summary", "EN later")
    save_draft(whole)
    page = Page.objects.get(pk=edition(whole).pk)
    assert (page.specific.summary, page.has_unpublished_changes) == ("EN Silta on auki.", True)
    assert page.get_latest_revision_as_object().summary == "EN later"
    whole.save_target(publish=False)
    assert Page.objects.get(pk=page.pk).specific.summary == "EN later"


def test_a_translator_submits_and_a_publisher_approves(whole, translator, publisher, reviewed):
    assert post(translator, "submit", whole, accept="application/json").json()["state"] == "submitted"
    page = Page.objects.get(pk=edition(whole).pk)
    assert (page.live, page.workflow_in_progress) == (False, True)
    page.current_workflow_task_state.approve(user=publisher.user)
    page = Page.objects.get(pk=page.pk)
    assert (page.live, page.title) == (True, "EN Silta")


def test_what_came_back_with_wishes_is_submitted_again(whole, translator, publisher, reviewed, put):
    post(translator, "submit", whole)
    edition(whole).current_workflow_task_state.reject(user=publisher.user)
    put(whole, "title", "Bridge")
    post(translator, "submit", whole)
    page = Page.objects.get(pk=edition(whole).pk)
    assert page.workflow_in_progress
    assert page.current_workflow_task_state.revision.as_object().title == "Bridge"


def test_nothing_is_submitted_twice_or_half_translated(whole, translator, reviewed, put):
    put(whole, "title", "")
    assert post(translator, "submit", whole, accept="application/json").status_code == 409
    put(whole, "title", "Bridge")
    assert post(translator, "submit", whole, accept="application/json").status_code == 200
    assert post(translator, "submit", whole, accept="application/json").status_code == 409


def test_a_locked_page_is_neither_submitted_nor_published(whole, translator, publisher, reviewed):
    Page.objects.filter(pk=edition(whole).pk).update(locked=True)
    assert post(translator, "submit", whole, accept="application/json").status_code == 409
    assert post(publisher, "publish", whole, accept="application/json").status_code == 409


def test_a_refusal_is_json_to_a_script(whole, translator):
    assert post(translator, "publish", whole, accept="application/json").status_code == 403


def test_a_stopped_translation_is_not_found(whole, publisher):
    Translation.objects.update(enabled=False)
    assert post(publisher, "publish", whole).status_code == 404


def test_a_link_alone_does_nothing(whole, publisher):
    for name in ("publish_edition", "submit_edition"):
        assert publisher.get(reverse(name, args=[whole.pk])).status_code == 405


@pytest.mark.parametrize("whole_first", [False, True])
def test_of_several_at_once_none_is_published_half_translated(tree, translation, publisher, request, whole_first):
    if whole_first:
        save_draft(request.getfixturevalue("whole"))
    page = edition(translation)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    publisher.post(f"{address}?id={page.pk}&next=/admin/", {})
    assert edition(translation).live is whole_first
