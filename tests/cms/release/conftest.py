"""A page of Turku with an English edition, and the people of Turku's teams."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, WorkflowPage
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.operations import translate_object

from cms.access.workflows import ensure_workflow
from cms.release.models import Release
from tests.conftest import HOST
from tests.factories import content_page, published
from tests.teams import member
from tests.tree import Tree

WAIT, PUBLISH = Release.Late.WAIT, Release.Late.PUBLISH


@pytest.fixture
def tree(tree: Tree) -> Tree:
    """Without the workflow that Wagtail's migrations put on the root: nobody reviews unless a test says so."""
    WorkflowPage.objects.all().delete()
    return tree


class People:
    """Users by role, made when first asked for; every one has a mail address and a browser."""

    def __init__(self, tree: Tree) -> None:
        self.tree, self.known = tree, {}

    def __call__(self, role: str, city: str = "turku") -> object:
        if (city, role) not in self.known:
            user = member(self.tree, city, role)
            user.email = f"{city}-{role}@example.org"
            user.save()
            user.client = Client(headers={"host": HOST})
            user.client.force_login(user)
            self.known[city, role] = user
        return self.known[city, role]


@pytest.fixture
def people(tree: Tree) -> People:
    return People(tree)


@pytest.fixture
def publisher(people: People) -> object:
    return people("publishers")


@pytest.fixture
def draft(tree: Tree) -> Page:
    """A Finnish page that has never been published."""
    page = content_page(tree.turku, "Silta", slug="silta", live=False, summary="Ensin")
    page.title, page.summary = "Silta aukeaa", "Silta aukeaa kesällä."
    page.save_revision()
    return page


@pytest.fixture
def bridge(tree: Tree) -> Page:
    """A Finnish page whose edition is live; the newest draft of the Finnish one says something new."""
    page = published(content_page(tree.turku, "Silta", slug="silta", summary="Silta on kiinni."))
    translate_object(page, [tree.english])
    put_into_english(page)
    page.get_translation(tree.english).get_latest_revision().publish()
    page.summary = "Silta on auki."
    page.save_revision()
    return Page.objects.get(pk=page.pk).specific


def put_into_english(page: Page, save: bool = True) -> None:
    """Translate every text of a page that has none; `save` writes it into a draft that has never been live."""
    translation = Translation.objects.get(source__object_id=page.translation_key)
    for segment in StringSegment.objects.filter(source=translation.source).select_related("string"):
        StringTranslation.objects.get_or_create(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=translation.target_locale,
            defaults={"data": f"EN {segment.string.data}"},
        )
    if save:
        translation.save_target(publish=False)


def soon() -> object:
    return timezone.now() + timedelta(hours=2)


def come(release: Release) -> None:
    """The plan's time comes."""
    Release.objects.filter(pk=release.pk).update(at=timezone.now() - timedelta(seconds=1))


def review_by(tree: Tree, group: object) -> None:
    """Turku's publishers approve what is submitted, in both editions."""
    ensure_workflow("Turku: tarkistus", group, [tree.turku, tree.turku_en])


def live_words(page: Page) -> tuple:
    """Whether it is live, and what readers read."""
    row = Page.objects.get(pk=page.pk).specific
    return row.live, row.title, row.summary
