"""Filling in the editors' forms as a browser does, and reading what comes back."""

import json
from collections.abc import Iterator

from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from cms.people.models import Person
from media.models import CustomImage
from projectpages.models import ProjectPage


def errors_of(form) -> dict[str, str]:
    """Each field's errors as the editor reads them."""
    return {name: " ".join(texts) for name, texts in form.errors.items()}


def typed_in(response) -> dict[str, str]:
    """What stands in the returned form, by the name of the input."""
    form = BeautifulSoup(response.content, "html.parser")
    texts = {area["name"]: area.text for area in form.select("textarea[name]")}
    inputs = form.select("input[name]:not([type=checkbox]), input[type=checkbox][checked]")
    return texts | {field["name"]: field.get("value", "on") for field in inputs}


def post_person(browser, roles=(), **fields):
    typed = {"name": "Maija Malli", "title_fi": "asiantuntija", "title_en": "", "phone": "", "email": ""}
    data = {"organisation": "", "portrait": "", "city": "", "roles": inline_formset(list(roles))}
    return browser.post(reverse(Person.snippet_viewset.get_url_name("add")), nested_form_data(typed | data | fields))


def role(**fields) -> dict:
    empty = {
        "kind": "coordinator",
        "city": "turku",
        "project": "",
        "scope_fi": "",
        "scope_en": "",
        "start": "",
        "end": "",
    }
    return empty | fields


def post_page(browser, parent, model, publish=True, **fields):
    """What the editor of a new page sends when she publishes it, or saves a draft."""
    typed = {"title": "Mallisivu", "slug": "mallisivu", "summary": "", "image": "", "seo_title": ""}
    data = {"search_description": "", "go_live_at": "", "expire_at": "", "comments": inline_formset([])}
    place = reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])
    return browser.post(
        place,
        nested_form_data(
            typed | data | {"body": streamfield([])} | ({"action-publish": "on"} if publish else {}) | fields
        ),
    )


def post_project(browser, tree, participants=(), **fields):
    facts = {
        "expansion": "",
        "code": "",
        "kind": "pilot",
        "focus_area": "",
        "start": "",
        "end": "",
        "state_override": "",
    }
    more = {"fund": "", "website": "", "hashtags": "", "participations": inline_formset(list(participants))}
    texts = {"aims": rich_text(""), "results": rich_text(""), "materials": streamfield([])}
    return post_page(browser, tree.register, ProjectPage, **(facts | more | texts | fields))


def participant(organisation, city: str, **fields) -> dict:
    return {
        "organisation": str(organisation.pk),
        "role": "partner",
        "city": city,
        "local_text": "",
        "contact": "",
    } | fields


def stream_of(response) -> tuple[list, dict]:
    """What the editor of the stream is handed: the blocks as typed, and their errors by path."""
    editor = BeautifulSoup(response.content, "html.parser").select_one("#body")
    typed, errors = json.loads(editor["data-w-block-arguments-value"])
    return typed, dict(messages_in(errors))


def messages_in(errors: dict, path: str = "") -> Iterator[tuple[str, str]]:
    """('0.alt_text', 'message') for each error inside a stream."""
    for message in errors.get("messages", []):
        yield path, message
    for name, inner in errors.get("blockErrors", {}).items():
        yield from messages_in(inner, f"{path}.{name}".strip("."))


def figure(image: CustomImage, **fields) -> tuple[str, dict]:
    empty = {"image": str(image.pk), "alt_text": "", "caption": "", "credit_kind": "", "credit": ""}
    return ("figure", empty | fields)


def link_list(**fields) -> tuple[str, dict]:
    link = {"label": "Esimerkki", "page": "", "url": "", "language": ""} | fields
    return ("link_list", {"heading": "Lue lisää", "links": streamfield([("item", link)])})
