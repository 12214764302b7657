"""The old translation is at hand for a text that has changed, also inside rich texts."""

import json

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from citypages.models import ContentPage
from cms.translation.editions import make_edition
from cms.translation.previous import DoesNotFit, previous, still_right
from cms.translation.segments import take_in
from tests.cms.checking.pages import text
from tests.factories import content_page

pytestmark = pytest.mark.django_db
ENGLISH = {
    "Silta": "Bridge",
    "Silta avataan liikenteelle keväällä.": "The bridge opens in spring.",
    "Joki virtaa kaupungin halki mereen.": "The river flows through the city.",
    'Lue <a id="a1">lisää sillasta</a>.': 'Read <a id="a1">more about the bridge</a>.',
}
BODY = (
    "<p>Silta avataan liikenteelle keväällä.</p><p>Joki virtaa kaupungin halki mereen.</p>"
    '<p>Lue <a href="https://example.fi/">lisää sillasta</a>.</p>'
)


@pytest.fixture
def page(tree):
    page = content_page(tree.turku, "Silta", [text(BODY)], slug="silta")
    page.save_revision().publish()
    make_edition(page, tree.english, ENGLISH)
    return ContentPage.objects.get(pk=page.pk)


@pytest.fixture
def change(page):
    """Change the title or the rich text, and take it in."""

    def changed(title: str = "Silta", body: str = BODY) -> Translation:
        page.title = title
        stored = [dict(part) for part in page.body.raw_data]
        stored[0]["value"] = body
        page.body = json.dumps(stored)
        page.save()
        take_in(ContentPage.objects.get(pk=page.pk))
        return Translation.objects.select_related("source").get(source__object_id=page.translation_key)

    return changed


def at_hand(translation: Translation) -> dict[str, str]:
    """The old translation by the new source text."""
    texts = dict(StringSegment.objects.filter(source=translation.source).values_list("pk", "string__data"))
    return {texts[key]: older.translation for key, older in previous(translation).items()}


def segment_of(data: str) -> StringSegment:
    return StringSegment.objects.get(string__data=data)


def test_nothing_is_at_hand_where_nothing_has_changed(change):
    assert previous(change()) == {}


def test_a_field_has_its_newest_translation_however_different(change, tree):
    translation = change(title="Uusi")
    StringTranslation.objects.create(
        translation_of=segment_of("Uusi").string, context=segment_of("Uusi").context, locale=tree.english, data="New"
    )
    change(title="Silta Aurajoen yli")
    assert at_hand(translation) == {"Silta Aurajoen yli": "New"}


def test_paragraphs_are_paired_by_what_they_are_like(change):
    body = BODY.replace("keväällä", "syksyllä").replace("mereen", "Itämereen")
    first, second, _link = (part.removesuffix("</p>") for part in body.split("<p>")[1:])
    translation = change(body=f"<p>{second}</p><p>{first}</p>")
    assert at_hand(translation) == {first: "The bridge opens in spring.", second: "The river flows through the city."}


def test_a_new_paragraph_has_no_earlier_translation(change):
    assert at_hand(change(body=f"{BODY}<p>Tervetuloa!</p>")) == {}


def test_one_older_paragraph_is_not_offered_twice(change):
    body = BODY.replace("keväällä.", "syksyllä.</p><p>Silta avataan liikenteelle talvella.")
    assert len(at_hand(change(body=body))) == 1


def test_a_page_costs_one_query_when_its_segments_are_at_hand(change):
    translation = change(title="Sillat")
    segments = list(StringSegment.objects.filter(source=translation.source).select_related("string"))
    with CaptureQueriesContext(connection) as asked:
        assert len(previous(translation, segments)) == 1
    assert len(asked) == 1


def test_who_translated_it_when_and_how_is_told(change, tree):
    user = User.objects.create_user("maija", first_name="Maija", last_name="Malli")
    StringTranslation.objects.filter(data="Bridge").update(last_translated_by=user, translation_type="machine")
    (older,) = previous(change(title="Sillat")).values()
    assert (older.source, older.by, older.is_machine) == ("Silta", "Maija Malli", True)
    assert older.when == StringTranslation.objects.get(data="Bridge").updated_at


def test_still_right_keeps_it_under_the_name_of_who_said_so(change, tree, admin_user):
    StringTranslation.objects.filter(data="Bridge").update(translation_type="machine", tool_name="DeepL")
    translation = change(title="Sillat")
    kept = still_right(segment_of("Sillat"), tree.english, admin_user)
    assert (kept.data, kept.translation_type, kept.tool_name) == ("Bridge", "manual", "")
    assert kept.last_translated_by == admin_user
    assert previous(translation) == {}


def test_it_is_refused_when_the_links_have_changed(change, tree, admin_user):
    change(body=BODY.replace("</a>.", "</a>, siitä.").replace('<a href="https://example.fi/">', "").replace("</a>", ""))
    with pytest.raises(DoesNotFit, match="linkit"):
        still_right(segment_of("Lue lisää sillasta, siitä."), tree.english, admin_user)


def test_it_is_refused_when_there_is_none(change, tree, admin_user):
    change()
    with pytest.raises(DoesNotFit, match="aiempaa"):
        still_right(segment_of("Silta"), tree.english, admin_user)
