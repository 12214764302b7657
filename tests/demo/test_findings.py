"""The demo content shows pages in order: what the checks say of it is meant to be there."""

import pytest
from wagtail.models import Page

from cms.checking.findings import findings

pytestmark = pytest.mark.django_db


@pytest.fixture
def by_code(demo):
    """Findings of every page as its editor sees it, with their pages, by code."""
    found: dict[str, list[str]] = {}
    for page in Page.objects.filter(depth__gt=1).specific():
        for finding in findings(page.get_latest_revision_as_object() if page.has_unpublished_changes else page):
            found.setdefault(finding.code, []).append(f"{page.title}: {finding.path}: {finding.advice}")
    return found


def test_the_demo_holds_nothing_but_former_coordinators(by_code):
    """They are there to show how somebody is shown whose role has ended."""
    by_code.pop("ended_role")
    assert by_code == {}
