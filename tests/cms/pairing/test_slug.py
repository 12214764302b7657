"""The English slug starts as the Finnish one, may be set by a translator, and leaves a redirect when it changes."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import OverridableSegment, Translation

from tests.cms.pairing.conftest import again
from tests.factories import content_page
from tests.translating import translate

pytestmark = pytest.mark.django_db
TURKU = "turku.localhost:8000"


@pytest.fixture
def rename(tree, admin_client, django_capture_on_commit_callbacks):
    """Set the slug of the story's English edition in the workbench, and publish."""
    translation = Translation.objects.get(source__object_id=tree.story.translation_key)
    segment = OverridableSegment.objects.get(source=translation.source, context__path="slug")
    translate(translation)
    address = reverse("workbench_override", args=[translation.pk, segment.pk])

    def renamed(slug: str):
        response = admin_client.post(address, {"value": slug})
        with django_capture_on_commit_callbacks(execute=True):
            admin_client.post(reverse("wagtailadmin_pages:edit", args=[tree.story_en.pk]), {"action": "publish"})
        return response

    return renamed


def leads(path: str) -> str:
    """Where a visitor of Turku's site ends up, or the status."""
    response = Client(headers={"host": TURKU}).get(path)
    return response.headers.get("Location", str(response.status_code))


def test_the_english_slug_starts_as_the_finnish_one(tree):
    assert again(tree.story_en).slug == "silta"
    assert leads("/en/uutiset/silta/") == "200"


def test_a_new_slug_leaves_a_redirect_and_finnish_keeps_its_own(tree, rename):
    assert rename("bridge").status_code == 200
    assert again(tree.story_en).slug == "bridge"
    assert leads("/en/uutiset/bridge/") == "200"
    assert leads("/en/uutiset/silta/") in {"/en/uutiset/bridge/", f"http://{TURKU}/en/uutiset/bridge/"}
    assert leads("/uutiset/silta/") == "200"


def test_it_stays_when_the_source_is_synchronised_again(tree, rename, django_capture_on_commit_callbacks):
    rename("bridge")
    page = again(tree.story).specific
    page.slug, page.title = "uusi-silta", "Uusi silta"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
        translation = Translation.objects.get(source__object_id=page.translation_key)
        translation.source.update_from_db()
        translation.save_target(publish=True)
    assert again(tree.story_en).slug == "bridge"
    assert leads("/uutiset/silta/") == f"http://{TURKU}/uutiset/uusi-silta/"
    assert leads("/en/uutiset/bridge/") == "200"


def test_a_slug_that_is_taken_is_made_free(tree, rename):
    content_page(again(tree.news_en), "Other", slug="bridge")
    rename("bridge")
    assert again(tree.story_en).slug == "bridge-1"


def test_what_is_no_slug_is_refused(tree, rename):
    assert rename("The Bridge / opened").status_code == 422
    assert again(tree.story_en).slug == "silta"
