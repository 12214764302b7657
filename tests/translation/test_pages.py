"""Every page type survives being sent for translation, empty and full; its edition starts as a draft."""

from datetime import date

import pytest
from django.urls import reverse
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, get_page_models
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.segments.extract import extract_segments

from citypages.duties.models import AccessibilityStatementPage, PrivacyNoticePage
from citypages.events.models import EventIndexPage, EventPage
from citypages.focus.models import FocusAreaPage
from citypages.models import CityPage, ContentPage
from citypages.news.models import NewsIndexPage, NewsPage
from cms.opendata.models import OpenDataPage
from home.models import HomePage
from media.credits.models import ImageCreditsPage
from projectpages.calls.models import CallIndexPage, CallPage, IdeaFormPage
from projectpages.figures.models import FiguresPage
from projectpages.models import Participation, ProjectIndexPage, ProjectPage
from tests.factories import ImageFactory, OrganisationFactory, PersonFactory, news_index
from tests.filling import Filler, in_english, item
from tests.translating import send, translate

pytestmark = pytest.mark.django_db
PARENTS = {
    HomePage: None,
    CityPage: "home",
    ContentPage: "turku",
    AccessibilityStatementPage: "turku",
    PrivacyNoticePage: "turku",
    ImageCreditsPage: "turku",
    OpenDataPage: "turku",
    FiguresPage: "turku",
    ProjectIndexPage: "home",
    ProjectPage: "register",
    EventIndexPage: "home",
    EventPage: "turku_events",
    FocusAreaPage: "turku",
    CallIndexPage: "home",
    CallPage: "calls",
    IdeaFormPage: "calls",
    NewsIndexPage: "turku",
    NewsPage: "turku",
}
SHORT_TEXTS = {
    *("summary", "expansion", "tagline", "organisation", "unit", "assessor"),
    *("place_name", "registration_label"),
}
OWN_FIELDS = {
    CityPage: {"city": "oulu"},
    EventPage: {"start_date": date(2018, 3, 6), "all_day": True},
    FocusAreaPage: {"area": "open_data"},
}


def test_every_page_type_is_tried():
    assert set(PARENTS) == {model for model in get_page_models() if model is not Page}


@pytest.fixture(params=PARENTS, ids=lambda model: model.__name__)
def model(request) -> type[Page]:
    return request.param


def place(tree, model: type[Page]) -> Page:
    """Where a page of this type may stand."""
    if model in {ProjectIndexPage, EventIndexPage}:
        model.objects.child_of(tree.home).delete()
        return HomePage.objects.get(pk=tree.home.pk)
    if model is NewsPage:
        return news_index(tree.turku, tree.turku_en)
    return getattr(tree, PARENTS[model]) if PARENTS[model] else Page.get_first_root_node()


def fields_of(model: type[Page], filler: Filler) -> dict:
    """Every text and stream of a page type, filled."""
    values = {"title": filler.word(), "seo_title": filler.word(), "search_description": filler.word()}
    for field in model._meta.local_fields:
        if isinstance(field, StreamField):
            # Two kinds are enough: test_blocks.py tries each.
            kinds = list(field.stream_block.child_blocks.items())[:2]
            values[field.name] = [item(name, filler.fill(child)) for name, child in kinds]
        elif isinstance(field, RichTextField):
            values[field.name] = f"<p>{filler.word()}</p>"
        elif field.name in SHORT_TEXTS:
            values[field.name] = filler.word()
        elif field.name in {"code", "hashtags", "place_address"}:
            values[field.name] = filler.word(kept=True)
    return values | {"image": ImageFactory()}


def words_in(page: Page) -> str:
    """Everything that is written on a page, as wagtail-localize would send it on."""
    return " | ".join(
        str(getattr(segment, "string", getattr(segment, "data", ""))) for segment in extract_segments(page)
    )


def test_an_empty_page_is_sent_and_its_editor_opens(tree, admin_client, model):
    page = place(tree, model).add_child(
        instance=model(title="Tyhjä", slug="tyhja", locale=tree.finnish, **OWN_FIELDS.get(model, {}))
    )
    send(page, tree.english)
    english = page.get_translation(tree.english)
    assert not english.live
    assert english.slug == "tyhja" or (PARENTS[model] is None and english.slug.startswith("tyhja-"))
    assert admin_client.get(reverse("wagtailadmin_pages:edit", args=[english.pk])).status_code == 200


def test_the_words_of_a_full_page_come_back_translated(tree, admin_client, model):
    filler = Filler(tree.turku)
    parent = place(tree, model)
    values = fields_of(model, filler) | OWN_FIELDS.get(model, {})
    page = parent.add_child(instance=model(slug="taynna", locale=tree.finnish, **values))
    translate(send(page, tree.english))
    english = page.get_translation(tree.english).get_latest_revision_as_object()
    text = words_in(english)
    assert [word for word in filler.words if in_english(word) not in text] == []
    assert [word for word in filler.words if word in text] == []
    assert english.image == page.image
    assert not english.live
    response = admin_client.get(reverse("wagtailadmin_pages:edit", args=[english.pk]))
    assert "workbench/workbench.html" in [template.name for template in response.templates]


def test_a_projects_facts_are_the_same_in_every_edition(tree):
    organisation, contact = OrganisationFactory(), PersonFactory()
    rows = [
        Participation(
            organisation=organisation,
            role="lead",
            city="turku",
            is_city_itself=True,
            local_text="Kokeilu satamassa",
            contact=contact,
            locale=tree.finnish,
        )
    ]
    facts = {"code": "A70011", "hashtags": "#6Aika", "kind": "flagship", "focus_area": "open_data", "fund": "erdf"}
    more = {"start": "2015-02-01", "end": "2018-07-31", "website": "https://www.example.fi/", "participations": rows}
    page = tree.register.add_child(instance=ProjectPage(title="CoHeWe", locale=tree.finnish, **facts, **more))
    translation = send(page, tree.english)
    translation.save_target(publish=True)
    english = ProjectPage.objects.get(locale=tree.english)
    assert {name: getattr(english, name) for name in facts} == facts
    (row,) = english.participations.all()
    assert (row.organisation, row.role, row.city, row.is_city_itself) == (organisation, "lead", "turku", True)
    assert row.contact == contact


def test_a_participants_local_text_is_translated(tree):
    row = Participation(organisation=OrganisationFactory(), city="turku", local_text="sana 1", locale=tree.finnish)
    page = tree.register.add_child(instance=ProjectPage(title="CoHeWe", locale=tree.finnish, participations=[row]))
    translate(send(page, tree.english))
    english = page.get_translation(tree.english).get_latest_revision_as_object()
    assert [participation.local_text for participation in english.participations.all()] == ["word 1"]


def test_sending_again_keeps_the_translations(tree):
    page = tree.turku.add_child(instance=ContentPage(title="sana 1", slug="sana", locale=tree.finnish))
    translate(send(page, tree.english))
    page.summary = "sana 2"
    page.save()
    source, _made = TranslationSource.update_or_create_from_instance(page)
    Translation.objects.get(source=source).save_target()
    english = page.get_translation(tree.english).get_latest_revision_as_object()
    assert (english.title, english.summary) == ("word 1", "sana 2")
