"""What sending, following and publishing cost does not grow with the length of a page."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from citypages.models import ContentPage
from cms.translation.following import follow
from cms.translation.sending import send
from tests.cms.checking.pages import heading, text
from tests.factories import ImageFactory, content_page

pytestmark = pytest.mark.django_db
SHORT, LONG = 5, 50  # blocks of either kind


def queries(action) -> int:
    with CaptureQueriesContext(connection) as asked:
        action()
    return len(asked)


@pytest.fixture
def pages(tree):
    """A short and a long page."""
    made = []
    for number in (SHORT, LONG):
        body = [part for n in range(number) for part in (heading(f"Otsikko {n}"), text(f"<p>Teksti <b>{n}</b>.</p>"))]
        page = content_page(tree.turku, f"Sivu {number}", body, slug=f"sivu-{number}", image=ImageFactory())
        page.save_revision().publish()
        made.append(ContentPage.objects.get(pk=page.pk))
    return made


@pytest.fixture
def translations(pages, tree, admin_user):
    """Of both, all translated and live."""
    for page in pages:
        send(page, [tree.english], admin_user)
    StringTranslation.objects.bulk_create(
        StringTranslation(
            translation_of_id=segment.string_id, context_id=segment.context_id, locale=tree.english, data="Words"
        )
        for segment in StringSegment.objects.all()
    )
    found = [Translation.objects.get(source__object_id=page.translation_key) for page in pages]
    for translation in found:
        publish(translation)
    return found


def publish(translation: Translation) -> None:
    translation.save_target(publish=False)
    translation.get_target_instance().latest_revision.publish()


def test_sending(pages, tree, admin_user):
    send(content_page(tree.turku, "Ensin", slug="ensin"), [tree.english], admin_user)
    short, long = (queries(lambda page=page: send(page, [tree.english], admin_user)) for page in pages)
    assert long <= short + 10
    assert long <= 220


def test_publishing(translations):
    short, long = (queries(lambda one=one: publish(one)) for one in translations)
    assert long <= short + 10
    assert long <= 180


def test_taking_in_changed_texts(pages, translations):
    costs = []
    for page, translation in zip(pages, translations, strict=True):
        stored = [dict(part) for part in page.body.raw_data]
        for part in stored:
            if part["type"] == "heading":
                part["value"]["text"] += " uudestaan"
        page.body = json.dumps(stored[::-1])
        page.save_revision().publish()
        costs.append(queries(lambda one=translation: follow(one.source_id)))
    assert costs[1] <= costs[0] + 5
    assert costs[1] <= 50


def test_taking_in_a_new_picture_and_publishing_it(pages, translations):
    costs = []
    for page, translation in zip(pages, translations, strict=True):
        page.image = ImageFactory()
        page.save_revision().publish()
        costs.append(queries(lambda one=translation: follow(one.source_id)))
    assert costs[1] <= costs[0] + 10
    assert costs[1] <= 260


def test_nothing_has_changed(pages, translations):
    source_id = translations[1].source_id
    follow(source_id)
    assert queries(lambda: follow(source_id)) <= 15
