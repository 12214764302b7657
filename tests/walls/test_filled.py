"""A form that is taken from those who run the install is refused to other cities, and nothing of Espoo's changes.

An empty form may be refused for its gaps, which says nothing about permissions: here each is filled in.
"""

import re
from collections.abc import Iterator
from http.cookies import SimpleCookie
from types import SimpleNamespace

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client

from citypages.reuse.models import ReusableSection
from home.setup import setup_cities
from media.models import CustomDocument, CustomImage
from tests.conftest import HOST, kept
from tests.walls.addresses import addresses
from tests.walls.espoo import furnish
from tests.walls.forms import Filled, forms_on
from tests.walls.roles import FOREIGN, browser_of, enlist, undone, writes

pytestmark = pytest.mark.django_db
# About whoever asks, or about nothing.
OWN = re.compile(r"wagtailadmin_(logout|error_test|account|login|password)|stays|second_step|passkey|.*identity")
# Anybody's in their own city: taken, but not into Espoo's.
ADDED = {"add_images", "wagtailimages:add", "wagtailimages_chooser:choose", "wagtailsnippets_reuse_reusablesection:add"}
# Without these the test would tell little.
TOLD_OF = {
    "guest_reviews", "import_page", "links_pardon", "newsroom", "staff_invite", "staff_role", "translators_choice",
    "wagtailadmin_collections:edit", "wagtailadmin_pages:add", "wagtailadmin_pages:delete", "wagtailadmin_pages:edit",
    "wagtailadmin_pages:lock", "wagtailadmin_pages:move_confirm", "wagtailadmin_pages:revisions_revert",
    "wagtailadmin_workflows:edit", "wagtaildocs:delete", "wagtaildocs:edit", "wagtailimages:delete",
    "wagtailimages:edit", "wagtailsnippets_look_look:edit",
    "wagtailsnippets_people_person:edit", "wagtailsnippets_people_organisation:delete",
    "wagtailsnippets_reuse_reusablesection:edit",
    "wagtailsnippets_search_bestbet:edit", "wagtailusers_groups:edit", "wagtailusers_users:edit",
}  # fmt: skip


@pytest.fixture(scope="module")
def install(django_db_setup: None, django_db_blocker: object) -> Iterator[SimpleNamespace]:
    """Espoo's things, and every form that writes when a superuser sends it: name of the address, form."""
    with kept(django_db_blocker):
        if connection.vendor != "sqlite":
            pytest.skip("asks Wagtail's views, not the database: once is enough")
        setup_cities()
        enlist()
        espoo = furnish()
        user = get_user_model().objects.create_superuser("root", "root@example.com", "x")
        browser = Client(headers={"host": HOST}, raise_request_exception=False)
        browser.force_login(user)
        taken = list(found(browser, {name: at for name, at in addresses(espoo).items() if not OWN.match(name)}))
        yield SimpleNamespace(espoo=espoo, taken=taken)


def found(browser: Client, places: dict[str, str]) -> Iterator[tuple[str, Filled]]:
    """The forms that these addresses show, and what may be sent without one."""
    mine = browser.cookies.output(header="", sep=";")
    for name, place in places.items():
        with undone():
            shown = browser.get(place)
            page = b"" if shown.streaming or shown.status_code != 200 else shown.content
            if shown.headers.get("Content-Type", "") == "application/json":
                told = shown.json()
                page = str(told.get("html", "")).encode() if isinstance(told, dict) else b""
        known = set()
        for form in [*forms_on(page, place), Filled(place, {}, (), place)]:
            if form.name in known:
                continue
            browser.cookies = SimpleCookie(mine)
            with undone(), writes() as written:
                browser.post(form.address, form.sent())
            if written:
                known.add(form.name)
                yield name, form


def held(espoo: SimpleNamespace) -> tuple[int, ...]:
    """How much there is in Espoo's collection, and of its reusable sections."""
    images, documents = (model.objects.filter(collection=espoo.collection) for model in (CustomImage, CustomDocument))
    return images.count(), documents.count(), ReusableSection.objects.filter(city="espoo").count()


def test_the_forms_that_matter_are_among_them(install):
    assert TOLD_OF - {name for name, _form in install.taken} == set()


@pytest.mark.parametrize("role", ["anonymous", *FOREIGN])
def test_a_filled_form_of_another_city_is_refused(install, role):
    browser, before, faults = browser_of(role), held(install.espoo), []
    for name, form in install.taken:
        with undone(), writes() as written:
            answer = browser.post(form.address, form.sent())
            into_espoo = held(install.espoo) != before
        if into_espoo or (written and name not in ADDED) or answer.status_code >= 500:
            faults.append((name, form.name, answer.status_code, written[:2]))
    assert faults == []
