"""What each member of a city's teams gets at every address that has to do with translations, with and without a link.

Every row is one request of one person; "yes" is an answer of the view, "no" the admin's refusal, "login" its door.
"""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation

from citypages.reuse.models import ReusableSection
from cms.access.models import Team
from cms.access.translators import let_translators_publish
from cms.access.workflows import ensure_workflow
from tests.cms.translation.visits import (
    COMMON,
    MACHINE,
    OF_PAGES,
    PEOPLE,
    PUBLISHING,
    STAFF,
    WRITING,
    back,
    expected,
    localize,
    outcome,
    work_on,
)
from tests.conftest import HOST
from tests.factories import content_page
from tests.teams import member

pytestmark = pytest.mark.django_db


@pytest.fixture
def clients(tree):
    """Everybody's browser, each made when first asked for."""

    def browser(who):
        client = Client(headers={"host": HOST})
        if PEOPLE[who]:
            client.force_login(member(tree, *PEOPLE[who]))
        return client

    return browser


@pytest.fixture
def page(tree, clients):
    """Sent for translation, with a workflow on Turku's editions."""
    made = content_page(tree.turku, "Ilmoitus", slug="ilmoitus", summary="Uutta")
    ensure_workflow("Turku: tarkistus", Group.objects.create(name="Turku: hyväksyjät"), [tree.turku, tree.turku_en])
    return work_on(made, tree)


@pytest.fixture
def section(tree):
    """Turku's reusable section, sent for translation."""
    body = [("heading", {"text": "Tervetuloa", "level": "h2"})]
    made = ReusableSection(name="Tervetuloa", city="turku", locale=tree.finnish, body=body)
    made.save()
    made.save_revision().publish()
    return work_on(made, tree)


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("name", [*COMMON, *OF_PAGES])
def test_each_gets_of_a_page_what_the_role_allows(tree, page, clients, settings, who, name):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = MACHINE
    Page.objects.filter(pk=page.edition.pk).update(live=name == "unpublish")
    allowed, ask = (COMMON | OF_PAGES)[name]
    assert outcome(ask(clients(who), page)) == expected(who, allowed)


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("name", COMMON)
def test_each_gets_of_a_reusable_section_what_the_role_allows(tree, section, clients, settings, who, name):
    """wagtail-localize asks only whether one may change sections at all: another city's translator could."""
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = MACHINE
    allowed, ask = COMMON[name]
    assert outcome(ask(clients(who), section)) == expected(who, allowed)


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("kind", ["page", "section"])
def test_only_publishers_stop_a_translation(request, clients, who, kind):
    """Whoever may not is sent back to where she was."""
    work = request.getfixturevalue(kind)
    clients(who).post(localize("stop_translation", work.translation.pk) + back(work))
    work.translation.refresh_from_db()
    assert work.translation.enabled is (who not in PUBLISHING)


# Addresses of other rooms of the admin: nobody's business who only translates.
CLOSED = [
    "wagtailusers_users:index",
    "wagtailusers_groups:index",
    "wagtailsites:index",
    "wagtaillocales:index",
    "wagtailadmin_workflows:index",
    "wagtailadmin_collections:index",
    "wagtailredirects:index",
    "wagtailsnippets_people_person:list",
    "wagtailsnippets_people_organisation:list",
    "wagtailsnippets_look_look:list",
    "wagtailsnippets_people_person:add",
    "wagtailsnippets_reuse_reusablesection:add",
    "translators_choice",
]


@pytest.mark.parametrize("name", CLOSED)
@pytest.mark.parametrize("who", ["own translator", "other translator"])
def test_translators_do_not_get_at_people_and_settings(tree, clients, who, name):
    assert outcome(clients(who).get(reverse(name))) == "no"


@pytest.mark.parametrize("who", ["own translator", "other translator"])
@pytest.mark.parametrize("model", ["person", "organisation"])
def test_translators_read_no_people_through_the_choosers_list(tree, clients, who, model):
    assert outcome(clients(who).get(reverse("wagtail_localize:snippets_api_listing", args=["people", model]))) == "no"


@pytest.mark.parametrize(
    "name", ["wagtail_localize:translations_report", "translation_wishes", "wagtailadmin_choose_page"]
)
@pytest.mark.parametrize("who", PEOPLE)
def test_reports_and_choosers_open_for_staff(tree, clients, who, name):
    assert outcome(clients(who).get(reverse(name))) == expected(who, STAFF)


@pytest.mark.parametrize("who", STAFF)
def test_the_report_shows_one_s_own_city(page, clients, who):
    html = clients(who).get(reverse("wagtail_localize:translations_report")).content.decode()
    assert ("Ilmoitus" in html) is (who in WRITING)


@pytest.mark.parametrize("who", ["own translator", "other translator"])
def test_the_list_of_sections_shows_one_s_own_city(section, clients, who):
    listing = reverse("wagtail_localize:snippets_api_listing", args=["reuse", "reusablesection"])
    assert ("Tervetuloa" in clients(who).get(listing).content.decode()) is (who == "own translator")


@pytest.mark.parametrize("who", STAFF)
def test_a_menu_offers_the_edition_to_those_who_may_change_it(tree, page, clients, who):
    html = clients(who).get(reverse("wagtailadmin_explore", args=[tree.turku_en.pk])).content.decode()
    address = reverse("wagtailadmin_pages:edit", args=[page.edition.pk])
    assert (address in html) is (who in WRITING)


def translate_all(work):
    for segment in StringSegment.objects.filter(source=work.translation.source):
        StringTranslation.objects.create(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=work.translation.target_locale,
            data="News",
        )


def test_a_city_lets_its_translators_publish(tree, page, clients):
    client = clients("own translator")
    let_translators_publish(Team.objects.get(city="turku", role="translators"), True)
    translate_all(page)
    client.post(reverse("publish_edition", args=[page.translation.pk]))
    assert Page.objects.get(pk=page.edition.pk).live
    assert outcome(client.get(reverse("wagtailadmin_pages:edit", args=[page.source.pk]))) == "no"
