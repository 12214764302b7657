"""What staff do to the parts of a project."""

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from cms.access.models import Team
from projectpages.models import Participation, ProjectPage
from tests.conftest import HOST

Role = Team.Role
FIELDS = {"local_text": "Kokeilemme satamassa.", "contact": "", "total_cost": "1000", "eu_support": "600"}


def browser_of(user) -> Client:
    browser = Client(headers={"host": HOST})
    browser.force_login(user)
    return browser


def part_of(page, city: str) -> Participation:
    return Participation.objects.get(page=page, city=city)


def address(part) -> str:
    return reverse("project_part", args=[part.pk])


def send(user, part, publish=True, **fields):
    """What somebody sends who has opened the form a moment ago."""
    browser = browser_of(user)
    form = BeautifulSoup(browser.get(address(part)).content, "html.parser")
    seen = form.select_one("[name=seen]")
    data = {"seen": seen["value"] if seen else ""} | FIELDS | fields | ({"publish": "1"} if publish else {})
    return browser.post(address(part), data)


def drafted(page, city: str) -> Participation:
    draft = ProjectPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return next(row for row in draft.participations.all() if row.city == city)
