"""A draft in Turku, its editor, and a guest with a link."""

from urllib.parse import urlsplit

import pytest
from django.test import Client

from cms.access.models import Team
from cms.access.workflows import ensure_workflow
from cms.review import asking
from cms.review.models import GuestReview
from tests.factories import content_page
from tests.teams import member


@pytest.fixture
def editor(tree):
    user = member(tree, "turku", Team.Role.EDITORS)
    user.email = "editor@example.fi"
    user.save()
    return user


@pytest.fixture
def publisher(tree):
    user = member(tree, "turku", Team.Role.PUBLISHERS)
    user.email = "publisher@example.fi"
    user.save()
    return user


@pytest.fixture
def workflow(tree, publisher):
    """Turku's moderation: its publishers approve."""
    ensure_workflow("Turku", publisher.groups.get(), [tree.turku, tree.turku_en])
    return tree.turku.workflowpage.workflow


@pytest.fixture
def page(tree):
    """A draft that nobody has published."""
    body = [("heading", {"text": "Keskeneräinen otsikko"}), ("text", {"text": "<p>Salainen luonnos</p>"})]
    made = content_page(tree.turku, "Luonnos", body, live=False)
    made.save_revision()
    return type(made).objects.get(pk=made.pk)


@pytest.fixture
def ask(editor):
    """A function that asks a guest; returns the review and the link's path."""

    def asked(page, **fields):
        values = {"guest_name": "Maija Malli", "guest_email": "maija@example.fi"} | fields
        review = GuestReview(**values)
        link = urlsplit(asking.ask(review, page, editor))
        return GuestReview.objects.get(pk=review.pk), link.path

    return asked


@pytest.fixture
def guest():
    return Client(headers={"host": "turku.localhost:8000"}, enforce_csrf_checks=True)
