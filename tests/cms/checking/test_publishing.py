"""No page of any room is published, timed or submitted without alt text and credit; drafts are saved as they are."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from citypages.models import ContentPage
from cms.access.models import Team
from cms.access.workflows import ensure_workflow
from cms.models import BasePage
from media.blocks import FigureBlock
from tests.cms.checking.pages import block, page_with
from tests.factories import ImageFactory
from tests.forms import errors_of, figure, post_page, stream_of, typed_in
from tests.teams import member
from tests.translating import translate

pytestmark = pytest.mark.django_db
PAGE_TYPES = [model for model in get_page_models() if issubclass(model, BasePage)]
CHILD = [("fi", "turku"), ("en", "turku_en"), ("fi", "home"), ("en", "home_en")]


@pytest.fixture
def silent():
    """A picture about which the library knows nothing."""
    return ImageFactory(alt_text={}, credit="")


def form_of(model: type[Page], image, user, is_draft: bool):
    form = model.get_edit_handler().get_form_class()({"image": str(image.pk)}, instance=model(), for_user=user)
    if is_draft:
        form.defer_required_fields()
    return form.fields["image"], form


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_every_page_type_refuses_such_a_picture_once_it_is_published(model, silent, admin_user):
    if "image" not in model.get_edit_handler().get_form_class().base_fields:
        return
    field, _form = form_of(model, silent, admin_user, is_draft=False)
    with pytest.raises(Exception, match="vaihtoehtoinen teksti") as caught:
        field.clean(silent.pk)
    assert len(caught.value.messages) == 2
    field, _form = form_of(model, silent, admin_user, is_draft=True)
    assert field.clean(silent.pk) == silent


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_every_stream_shows_pictures_by_the_block_that_refuses_them(model):
    for field in model._meta.get_fields():
        if isinstance(field, StreamField) and "figure" in field.stream_block.child_blocks:
            assert isinstance(field.stream_block.child_blocks["figure"], FigureBlock)


@pytest.mark.parametrize(("_language", "place"), CHILD)
def test_publishing_is_refused_at_the_field_and_nothing_typed_is_lost(tree, admin_client, silent, _language, place):
    fields = {"title": "Uusi sivu", "body": streamfield([figure(silent, caption="Ranta")])}
    response = post_page(admin_client, getattr(tree, place), ContentPage, **fields)
    typed, errors = stream_of(response)
    assert set(errors) == {"0.alt_text", "0.credit"}
    assert typed[0]["value"]["caption"] == "Ranta"
    assert typed_in(response)["title"] == "Uusi sivu"
    assert not ContentPage.objects.exists()


def test_the_picture_of_the_page_is_refused_at_its_field(tree, admin_client, silent):
    response = post_page(admin_client, tree.turku, ContentPage, image=str(silent.pk))
    assert "vaihtoehtoinen teksti" in errors_of(response.context["form"])["image"]
    assert "tekijätieto" in errors_of(response.context["form"])["image"]


def test_a_draft_is_saved_as_it_is(tree, admin_client, silent):
    fields = {"image": str(silent.pk), "body": streamfield([figure(silent)])}
    assert post_page(admin_client, tree.turku, ContentPage, publish=False, **fields).status_code == 302
    assert ContentPage.objects.get().body[0].value["image"] == silent


def test_a_time_to_publish_is_refused_too(tree, admin_client, silent):
    later = (timezone.now() + timezone.timedelta(days=1)).strftime("%Y-%m-%d %H:%M")
    body = streamfield([figure(silent)])
    response = post_page(admin_client, tree.turku, ContentPage, go_live_at=later, body=body)
    assert "0.credit" in stream_of(response)[1]


@pytest.fixture
def waiting(tree, admin_user, silent):
    """A page with such a picture that waits for approval: an editor took the words out after submitting it."""
    page = page_with(tree.turku, [block("figure", {"image": silent.pk})], live=False)
    approvers = member(tree, "turku", Team.Role.PUBLISHERS).groups.get()
    ensure_workflow("Turku", approvers, [tree.turku])
    page.save_revision()
    page.get_workflow().start(page, admin_user)
    return page


def submit(client, page: Page, action: str, silent):
    names = {"title": "Sivu", "slug": "sivu", "summary": "", "image": "", "seo_title": "", "search_description": ""}
    times = {"go_live_at": "", "expire_at": "", "comments": inline_formset([]), action: "on"}
    data = nested_form_data(names | times | {"body": streamfield([figure(silent)])})
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


def test_submitting_is_refused_at_the_field(tree, admin_client, admin_user, silent):
    page = page_with(tree.turku_en, live=False)
    ensure_workflow("Turku", member(tree, "turku", Team.Role.PUBLISHERS).groups.get(), [tree.turku_en])
    response = submit(admin_client, page, "action-submit", silent)
    assert "0.alt_text" in stream_of(response)[1]
    assert not Page.objects.get(pk=page.pk).workflow_in_progress


def test_approving_from_the_list_is_refused_with_a_message(waiting, admin_client):
    task = waiting.current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[waiting.pk, "approve", task.pk])
    response = admin_client.post(address)
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[waiting.pk])
    assert "ei julkaistu" in messages_of(response)
    waiting.refresh_from_db()
    assert not waiting.live
    assert waiting.workflow_in_progress


def test_sending_it_back_is_not_refused(waiting, admin_client):
    task = waiting.current_workflow_task_state
    admin_client.post(reverse("wagtailadmin_pages:workflow_action", args=[waiting.pk, "reject", task.pk]))
    task.refresh_from_db()
    assert task.status == "rejected"


def messages_of(response) -> str:
    return " ".join(str(message) for message in response.wsgi_request._messages)


@pytest.mark.parametrize("below", ["", "on"])
def test_publishing_several_pages_at_once_is_refused_for_all(tree, admin_client, silent, below):
    good = page_with(tree.turku, live=False, slug="hyva")
    bad = page_with(good if below else tree.turku, [block("figure", {"image": silent.pk})], live=False)
    chosen = [good] if below else [good, bad]
    query = "&".join(f"id={page.pk}" for page in chosen)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = admin_client.post(f"{address}?{query}&next=/admin/", {"include_descendants": below})
    assert "ei julkaistu" in messages_of(response)
    assert not Page.objects.filter(pk__in=[good.pk, bad.pk], live=True).exists()


@pytest.fixture
def translated(tree, silent):
    """An English draft of a page whose picture lost its maker after the source was published."""
    page = page_with(tree.turku, [block("figure", {"image": silent.pk})])
    translate_object(page, [tree.english])
    translate(Translation.objects.get(source__object_id=page.translation_key))
    edition = page.get_translation(tree.english)
    edition.live = False
    edition.save()
    return edition


def test_publishing_a_translation_is_refused_with_a_message(translated, admin_client):
    address = reverse("wagtailadmin_pages:edit", args=[translated.pk])
    response = admin_client.post(address, {"action": "publish"})
    assert response["Location"] == address
    assert "ei julkaistu" in messages_of(response)
    assert not Page.objects.get(pk=translated.pk).live


def test_a_translation_in_order_is_published(translated, admin_client, silent, django_capture_on_commit_callbacks):
    silent.alt_text, silent.credit = {"fi": "Joki", "en": "River"}, "Maija Malli"
    silent.save()
    with django_capture_on_commit_callbacks(execute=True):
        admin_client.post(reverse("wagtailadmin_pages:edit", args=[translated.pk]), {"action": "publish"})
    assert Page.objects.get(pk=translated.pk).live


def test_synchronising_publishes_no_such_page(translated, admin_client):
    source = Translation.objects.get(source__object_id=translated.translation_key).source_id
    address = reverse("wagtail_localize:update_translations", args=[source])
    response = admin_client.post(address, {"publish_translations": "on"})
    assert response["Location"] == address
    assert "ei julkaistu" in messages_of(response)
    assert not Page.objects.get(pk=translated.pk).live
