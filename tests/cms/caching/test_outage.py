"""While the database is away, what was kept last goes on being shown, unless it was withdrawn."""

from contextlib import contextmanager

import pytest
from django.db import OperationalError, connection
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from cms.caching.outage import OUTAGE
from cms.caching.version import changed
from tests.committing import commit
from tests.factories import content_page

pytestmark = pytest.mark.django_db
HOST = {"host": "localhost:8000"}
VISITOR = {"raise_request_exception": False}


@contextmanager
def database_away():
    """Every statement fails, as with a server that does not answer."""

    def fail(execute, sql, params, many, context):
        raise OperationalError("the server closed the connection unexpectedly")

    with connection.execute_wrapper(fail):
        yield
    OUTAGE._until = 0.0


@pytest.fixture
def front_page(tree):
    commit()
    return Client().get("/", headers=HOST).content


def test_page_that_is_right_needs_no_database(front_page):
    with database_away():
        assert Client().get("/", headers=HOST).content == front_page


def test_page_that_is_old_is_shown_rather_than_an_error(front_page):
    changed()
    with database_away():
        for _again in range(2):
            response = Client(**VISITOR).get("/", headers=HOST)
            assert (response.status_code, response.content) == (200, front_page)


def test_page_is_new_again_once_the_database_is_back(front_page, tree):
    Page.objects.filter(pk=tree.home.pk).update(title="Uusi", seo_title="Uusi")
    commit()
    with database_away():
        assert Client(**VISITOR).get("/", headers=HOST).content == front_page
    assert "Uusi" in Client().get("/", headers=HOST).content.decode()


def test_page_that_was_never_kept_is_an_error(tree):
    commit()
    with database_away():
        assert Client(**VISITOR).get("/hankkeet/", headers=HOST).status_code >= 500


def test_nothing_is_shown_that_was_there_before_something_became_private(front_page, tree):
    PageViewRestriction.objects.create(page=tree.turku, restriction_type="login")
    commit()
    with database_away():
        assert Client(**VISITOR).get("/", headers=HOST).status_code >= 500


@pytest.mark.parametrize("action", ["unpublish", "delete", "move"])
def test_nothing_is_shown_that_was_there_before_a_page_went(front_page, tree, action):
    page = content_page(tree.turku, slug="sivu")
    commit()
    assert Client().get("/", headers=HOST).content == front_page
    getattr(page, action)(*([tree.espoo, "last-child"] if action == "move" else []))
    commit()
    with database_away():
        assert Client(**VISITOR).get("/", headers=HOST).status_code >= 500


def test_visitor_with_a_session_gets_nothing_that_was_kept(front_page, admin_client):
    admin_client.raise_request_exception = False
    changed()
    with database_away():
        assert admin_client.get("/").status_code >= 500
