"""What a city's translator can do in wagtail-localize's editor, and what nobody from elsewhere can."""

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation, Translation

DUMMY = "wagtail_localize.machine_translators.dummy.DummyTranslator"


@pytest.fixture
def translation(tree, send):
    """Turku's news in English, a draft."""
    send(tree.news, publish=False)
    return Translation.objects.get(source__object_id=tree.news.translation_key)


def edit_address(translation):
    return reverse("wagtailadmin_pages:edit", args=[translation.get_target_instance().pk])


def put_title(client, translation):
    segment = StringSegment.objects.get(source=translation.source, context__path="title")
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    return client.put(address, "value=News", content_type="application/x-www-form-urlencoded").status_code


def upload(client, translation):
    po = polib.pofile(str(translation.export_po()))
    for entry in po:
        entry.msgstr = "News"
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    client.post(address, {"file": SimpleUploadedFile("news.po", str(po).encode())})


def machine_translate(client, translation):
    client.post(reverse("wagtail_localize:machine_translate", args=[translation.pk]))


def test_a_translator_opens_translates_and_previews(translation, translator):
    assert translator.get(edit_address(translation)).status_code == 200
    assert put_title(translator, translation) == 201
    assert translator.get(reverse("wagtail_localize:download_pofile", args=[translation.pk])).status_code == 200


def test_a_translator_does_not_publish(translation, translator):
    translator.post(edit_address(translation), {"action": "publish"})
    assert not translation.get_target_instance().live


def test_a_publisher_publishes(translation, publisher, django_capture_on_commit_callbacks):
    put_title(publisher, translation)
    with django_capture_on_commit_callbacks(execute=True):
        publisher.post(edit_address(translation), {"action": "publish"})
    page = translation.get_target_instance()
    assert (page.live, page.title) == (True, "News")


@pytest.mark.parametrize("who", ["neighbour", "submitter"])
@pytest.mark.parametrize("act", [put_title, upload, machine_translate])
def test_nobody_from_elsewhere_writes(translation, request, settings, who, act):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"
    }
    act(request.getfixturevalue(who), translation)
    assert not StringTranslation.objects.exists()


@pytest.mark.parametrize("act", [put_title, upload, machine_translate])
def test_the_city_s_translator_writes(translation, translator, settings, act):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"
    }
    act(translator, translation)
    assert StringTranslation.objects.exists()


@pytest.mark.parametrize("who", ["neighbour", "submitter"])
@pytest.mark.parametrize("name", ["download_pofile", "preview_translation"])
def test_nobody_from_elsewhere_reads_the_draft(translation, request, who, name):
    response = request.getfixturevalue(who).get(reverse(f"wagtail_localize:{name}", args=[translation.pk]))
    assert response.status_code == 302
    assert response["Location"] == reverse("wagtailadmin_home")
