"""The requests that have to do with a translation, and who is to be let in. Data of test_roles."""

from dataclasses import dataclass

import polib
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import OverridableSegment, StringSegment, Translation
from wagtail_localize.operations import translate_object

PEOPLE = {
    "own translator": ("turku", "translators"),
    "other translator": ("espoo", "translators"),
    "editor": ("turku", "editors"),
    "publisher": ("turku", "publishers"),
    "other publisher": ("espoo", "publishers"),
    "anonymous": None,
}
WRITING, PUBLISHING = {"own translator", "editor", "publisher"}, {"publisher"}
SOURCE, STAFF = {"editor", "publisher"}, [who for who in PEOPLE if PEOPLE[who]]
MACHINE = {"CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"}


@dataclass
class Work:
    """A page of Turku or a reusable section of its, its English edition and the translation between them."""

    source: object
    edition: object
    translation: Translation

    @property
    def segment(self):
        return StringSegment.objects.filter(source=self.translation.source).order_by("order").first()

    @property
    def override(self):
        return OverridableSegment.objects.filter(source=self.translation.source).first()


def work_on(source, tree) -> Work:
    translate_object(source, [tree.english])
    translation = Translation.objects.get(source__object_id=source.translation_key)
    return Work(source, translation.get_target_instance(), translation)


def outcome(response) -> str:
    address = response.headers.get("Location", "")
    if address.startswith(reverse("wagtailadmin_login")):
        return "login"
    sent_away = response.status_code == 302 and address == reverse("wagtailadmin_home")
    refused = response.status_code in {401, 403} or sent_away
    assert response.status_code < 500
    return "no" if refused else "yes"


def localize(name, *numbers):
    return reverse(f"wagtail_localize:{name}", args=numbers)


def form_put(client, address, text):
    return client.put(address, f"value={text}", content_type="application/x-www-form-urlencoded")


def back(work):
    return f"?next={work.translation.get_target_instance_edit_url()}"


def upload(client, work):
    po = polib.pofile(str(work.translation.export_po()))
    file = SimpleUploadedFile("a.po", str(po).encode())
    return client.post(localize("upload_pofile", work.translation.pk) + back(work), {"file": file})


# Name: (who gets it, the request).
COMMON = {
    "edit": (WRITING, lambda c, w: c.get(w.translation.get_target_instance_edit_url())),
    "save a text": (
        WRITING,
        lambda c, w: form_put(c, localize("edit_string_translation", w.translation.pk, w.segment.pk), "News"),
    ),
    "delete a text": (
        WRITING,
        lambda c, w: c.delete(localize("edit_string_translation", w.translation.pk, w.segment.pk)),
    ),
    "download": (WRITING, lambda c, w: c.get(localize("download_pofile", w.translation.pk))),
    "upload": (WRITING, upload),
    "machine": (WRITING, lambda c, w: c.post(localize("machine_translate", w.translation.pk) + back(w))),
    "publish": (PUBLISHING, lambda c, w: c.post(reverse("publish_edition", args=[w.translation.pk]))),
    "send": (PUBLISHING, lambda c, w: c.get(send_address(w))),
    "sync": (SOURCE, lambda c, w: c.get(localize("update_translations", w.translation.source_id))),
    "edit the source": (SOURCE, lambda c, w: c.get(w.translation.source.get_source_instance_edit_url())),
}
OF_PAGES = {
    "override": (
        WRITING,
        lambda c, w: form_put(c, localize("edit_override", w.translation.pk, w.override.pk), "news"),
    ),
    "delete an override": (
        WRITING,
        lambda c, w: c.delete(localize("edit_override", w.translation.pk, w.override.pk)),
    ),
    "preview": (WRITING, lambda c, w: c.get(localize("preview_translation", w.translation.pk))),
    "submit": (WRITING, lambda c, w: c.post(reverse("submit_edition", args=[w.translation.pk]))),
    "convert to alias": (PUBLISHING, lambda c, w: c.get(localize("convert_to_alias", w.edition.pk))),
    "unpublish": (PUBLISHING, lambda c, w: c.get(reverse("wagtailadmin_pages:unpublish", args=[w.edition.pk]))),
    "delete the source": (PUBLISHING, lambda c, w: c.get(reverse("wagtailadmin_pages:delete", args=[w.source.pk]))),
    "move the edition": (SOURCE, lambda c, w: c.get(reverse("wagtailadmin_pages:move", args=[w.edition.pk]))),
    "release": (PUBLISHING, lambda c, w: c.get(reverse("release_page", args=[w.source.pk]))),
}


def send_address(work):
    if isinstance(work.source, Page):
        return localize("submit_page_translation", work.source.pk)
    return localize("submit_snippet_translation", "reuse", "reusablesection", work.source.pk)


def expected(who, allowed):
    if who == "anonymous":
        return "login"
    return "yes" if who in allowed else "no"
