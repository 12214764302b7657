"""Only those who may publish an edition separate it from its source, or rejoin it."""

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation


@pytest.fixture
def translation(tree, send):
    """Turku's news in English."""
    send(tree.news)
    return Translation.objects.get(source__object_id=tree.news.translation_key)


def stop_address(translation):
    return reverse("wagtail_localize:stop_translation", args=[translation.pk])


def convert_address(translation):
    return reverse("wagtail_localize:convert_to_alias", args=[translation.get_target_instance().pk])


def edit_address(translation):
    return reverse("wagtailadmin_pages:edit", args=[translation.get_target_instance().pk])


def test_a_publisher_stops_a_translation(translation, publisher):
    publisher.post(stop_address(translation))
    translation.refresh_from_db()
    assert not translation.enabled


def test_a_link_alone_stops_nothing(translation, publisher):
    """Stock does it on GET, so that any page on the web could."""
    assert publisher.get(stop_address(translation)).status_code == 405
    translation.refresh_from_db()
    assert translation.enabled


@pytest.mark.parametrize("who", ["translator", "editor", "neighbour", "submitter"])
def test_nobody_else_stops_it(translation, request, who):
    client = request.getfixturevalue(who)
    response = client.post(stop_address(translation), follow=True)
    translation.refresh_from_db()
    assert translation.enabled
    assert any(message.level_tag == "error" for message in response.context["messages"])


@pytest.mark.parametrize("who", ["translator", "editor", "neighbour", "submitter"])
def test_nobody_else_makes_it_an_alias(translation, request, who):
    client = request.getfixturevalue(who)
    for response in (client.get(convert_address(translation)), client.post(convert_address(translation))):
        assert response.status_code == 302
    assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_a_publisher_is_asked_before_a_page_becomes_an_alias(translation, publisher):
    assert publisher.get(convert_address(translation)).status_code == 200
    publisher.post(convert_address(translation))
    assert Page.objects.filter(alias_of__isnull=False).exists()


def test_a_refused_translator_comes_back_to_her_page(translation, translator):
    back = edit_address(translation)
    assert translator.post(stop_address(translation), {"next": back})["Location"] == back


@pytest.mark.parametrize(("who", "rejoins"), [("publisher", True), ("translator", False), ("editor", False)])
def test_only_a_publisher_rejoins_a_page_to_its_source(translation, request, who, rejoins):
    Translation.objects.update(enabled=False)
    request.getfixturevalue(who).post(edit_address(translation), {"localize-restart-translation": "1"})
    translation.refresh_from_db()
    assert translation.enabled is rejoins


@pytest.mark.parametrize(("who", "offered"), [("publisher", True), ("translator", False), ("editor", False)])
def test_the_edit_form_offers_only_what_is_allowed(translation, request, who, offered):
    Translation.objects.update(enabled=False)
    html = request.getfixturevalue(who).get(edit_address(translation)).content.decode()
    assert ("localize-restart-translation" in html) is offered
    assert ("localize-convert-to-alias" in html) is offered


def test_what_is_gone_is_not_found(translation, superuser):
    address = stop_address(translation)
    translation.get_target_instance().delete()
    assert superuser.post(address).status_code == 404
