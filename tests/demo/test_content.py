"""The demo content keeps what contract.md promises about it."""

from collections import defaultdict
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from wagtail.blocks import StreamBlock
from wagtail.models import Locale, Page, Revision
from wagtail_localize.models import Translation, TranslationSource

from citypages.models import CityPage
from cms.cities import CITIES
from cms.fields import StreamField
from cms.people.models import ContactRole, Person
from cms.wishes.models import TranslationWish
from home.demo.loader import load
from home.demo.loader.reset import empty, remove_content
from home.demo.shapes import English
from media.models import CustomImage
from projectpages.models import ProjectPage
from tests.demo.visits import visit

pytestmark = pytest.mark.django_db


@pytest.fixture
def finnish(demo):
    """The Finnish pages, specific, by primary key."""
    return {page.pk: page for page in Page.objects.filter(locale__language_code="fi", depth__gt=1).specific()}


def state_of(page: Page) -> English:
    """How far the English of a Finnish page is, as a translator sees it."""
    translation = Translation.objects.filter(source__object_id=page.translation_key).first()
    if translation is None:
        return English.NOT_SENT
    total, done = translation.get_progress()
    if done < total:
        return English.PARTLY
    changed = page.last_published_at > translation.source.last_updated_at
    return English.OUTDATED if changed else English.COMPLETE


def streams_of(page: Page) -> list:
    """The values of a page's streams."""
    return [getattr(page, field.name) for field in page._meta.get_fields() if isinstance(field, StreamField)]


def test_it_is_never_loaded_in_production(db, settings):
    settings.ENVIRONMENT = "production"
    for option in ((), ("--reset",), ("--if-empty",)):
        with pytest.raises(CommandError, match="production"):
            call_command("load_demo", *option)


def test_six_cities_and_a_dozen_projects_stand_in_both_editions(demo):
    for language in ("fi", "en"):
        pages = Page.objects.live().filter(locale__language_code=language)
        cities = pages.type(CityPage).specific()
        assert [page.city for page in cities.order_by("path")] == [city.slug for city in CITIES]
        assert all(page.summary and page.body for page in cities)
        assert ProjectPage.objects.live().filter(locale__language_code=language).count() >= 12


def test_the_tree_is_sound(demo):
    assert not any(Page.find_problems())
    assert len(set(Page.objects.values_list("url_path", flat=True))) == Page.objects.count()


def test_every_city_has_a_page_in_every_state_of_translation(finnish):
    states = defaultdict(set)
    for page in finnish.values():
        for city in CITIES:
            if f"/{city.slug}/" in page.url_path:
                states[city.slug].add(state_of(page))
    assert dict(states) == {city.slug: set(English) for city in CITIES}


def test_what_is_fully_translated_is_live_and_what_is_not_waits(finnish):
    english = Locale.objects.get(language_code="en")
    for page in finnish.values():
        state, edition = state_of(page), page.get_translation_or_none(english)
        if state == English.NOT_SENT:
            assert edition is None, page
        else:
            assert edition.live == (state != English.PARTLY), page


def test_english_has_its_own_words_and_slugs(finnish):
    english = Locale.objects.get(language_code="en")
    page = ProjectPage.objects.get(slug="kuutoskaupunkien-avoin-data").get_translation(english)
    assert page.slug == "six-cities-open-data"
    assert "Tampere led" in page.participations.get(city="tampere").local_text
    assert "interfaces" in str(page.body)
    assert all(
        city.slug == city.get_translation(english).slug for city in finnish.values() if isinstance(city, CityPage)
    )


def test_every_block_of_every_stream_is_used(finnish):
    offered, used = {}, defaultdict(set)
    for page in finnish.values():
        for value in streams_of(page):
            offered[type(value.stream_block)] = set(value.stream_block.child_blocks)
            used[type(value.stream_block)] |= {child.block_type for child in value}
    assert used == offered


def test_an_editor_could_save_every_page_as_it_is(demo):
    for page in Page.objects.filter(depth__gt=1).specific():
        page.full_clean()
        for value in streams_of(page):
            StreamBlock.clean(value.stream_block, value)


def test_visitors_wait_for_translations_and_a_short_address_leads_on(demo):
    wishes = TranslationWish.objects.waiting()
    assert {wish.page.get_site().hostname for wish in wishes} >= {f"{city.slug}.localhost" for city in CITIES}
    assert visit("http://turku.localhost:8000/topinpuisto/")["Location"] == "http://turku.localhost:8000/kiertotalous/"


def test_loading_again_changes_nothing_and_keeps_what_editors_wrote(demo):
    page = ProjectPage.objects.get(slug="sohjoa", locale__language_code="fi")
    page.summary = "Toimittajan oma teksti."
    page.save_revision().publish()
    models = (Page, Revision, Person, ContactRole, CustomImage, Translation, get_user_model())
    before = [model.objects.count() for model in models]
    load()
    assert before == [model.objects.count() for model in models]
    page.refresh_from_db()
    assert page.summary == "Toimittajan oma teksti."


def test_it_can_be_left_out_when_there_is_content(demo):
    out = StringIO()
    call_command("load_demo", "--if-empty", stdout=out)
    assert "not loaded" in out.getvalue()


def test_resetting_starts_from_nothing(demo):
    remove_content()
    assert empty()
    assert not Page.objects.filter(depth__gt=1).exists()
    assert not TranslationSource.objects.exists()
