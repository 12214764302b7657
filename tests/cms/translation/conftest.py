"""Pages to translate below the shared tree, and real people in real groups."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from wagtail.models import GroupPagePermission, Page
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from tests.conftest import HOST
from tests.factories import content_page
from tests.tree import Tree

EDITOR = ("add_page", "change_page")
PUBLISHER = (*EDITOR, "publish_page")


@pytest.fixture
def tree(tree: Tree) -> Tree:
    """With a page of news in either city, not translated yet."""
    tree.news = content_page(tree.turku, "Uutiset", slug="uutiset")
    tree.espoo_news = content_page(tree.espoo, "Espoon uutiset", slug="uutiset")
    return tree


@pytest.fixture
def send(tree: Tree) -> Callable:
    """Send a page through wagtail-localize and, unless told otherwise, publish its English edition."""

    def sent(page: Page, publish: bool = True) -> Page:
        translate_object(page, [tree.english])
        edition = page.get_translation(tree.english)
        if publish:
            edition.get_latest_revision().publish()
        return edition

    return sent


@pytest.fixture
def source_of() -> Callable:
    """The id of a page's TranslationSource."""
    return lambda page: Translation.objects.get(source__object_id=page.translation_key).source_id


@pytest.fixture
def log_in(tree: Tree) -> Callable:
    """A client logged in as the member of a group with these permissions on these pages, and in general."""

    def member(name: str, *grants: tuple, general: tuple = ()) -> Client:
        user, group = User.objects.create_user(name), Group.objects.create(name=name)
        user.groups.add(group)
        group.permissions.set(Permission.objects.filter(codename__in=["access_admin", *general]))
        for page, codenames in grants:
            for permission in Permission.objects.filter(codename__in=codenames):
                GroupPagePermission.objects.create(group=group, page=page, permission=permission)
        client = Client(headers={"host": HOST})
        client.force_login(user)
        client.user = user
        return client

    return member


@pytest.fixture
def publisher(tree: Tree, log_in: Callable) -> Client:
    """May publish both of Turku's editions."""
    return log_in("turku-publisher", (tree.turku, PUBLISHER), (tree.turku_en, PUBLISHER))


@pytest.fixture
def editor(tree: Tree, log_in: Callable) -> Client:
    """May edit both of Turku's editions."""
    return log_in("turku-editor", (tree.turku, EDITOR), (tree.turku_en, EDITOR))


@pytest.fixture
def translator(tree: Tree, log_in: Callable) -> Client:
    """May change Turku's English edition alone."""
    return log_in("turku-translator", (tree.turku_en, ("change_page",)))


@pytest.fixture
def neighbour(tree: Tree, log_in: Callable) -> Client:
    """May publish both of Espoo's editions."""
    return log_in("espoo-publisher", (tree.espoo, PUBLISHER), (tree.espoo_en, PUBLISHER))


@pytest.fixture
def submitter(log_in: Callable) -> Client:
    """Holds wagtail-localize's global right and nothing on any page: stock lets her translate everything."""
    return log_in("submitter", general=("submit_translation",))


@pytest.fixture
def superuser(tree: Tree, admin_client: Client) -> Client:
    """May do everything."""
    return admin_client
