"""What a guest's link opens: one version of one page, and nothing of the admin."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.conftest import HOST
from tests.factories import content_page

ADMIN = (
    ("wagtailadmin_home", ()),
    ("wagtailadmin_pages:edit", ("page",)),
    ("wagtailadmin_pages:view_draft", ("page",)),
    ("wagtailadmin_pages:preview_on_edit", ("page",)),
    ("wagtailadmin_pages:history", ("page",)),
    ("wagtailadmin_pages:revisions_view", ("page", "revision")),
    ("wagtailadmin_pages:revisions_compare", ("page", "revision", "latest")),
    ("guest_reviews", ("page",)),
)


TURKU = "turku.localhost:8000"


@pytest.mark.parametrize(("name", "parts"), ADMIN)
def test_the_link_opens_nothing_of_the_admin(page, ask, guest, name, parts):
    """With whatever the answer to the link has given the browser, and the token beside."""
    _review, link = ask(page)
    token = link.rstrip("/").rpartition("/")[2]
    assert guest.get(link).status_code == 200
    assert "sessionid" not in guest.cookies
    known = {"page": page.pk, "revision": page.latest_revision_id}
    address = reverse(name, args=[known.get(part, part) for part in parts])
    browser = Client(headers={"host": HOST, "authorization": f"Bearer {token}"})
    browser.cookies = guest.cookies
    for method in (browser.get, browser.post):
        assert method(f"{address}?token={token}").headers.get("Location", "").startswith(reverse("wagtailadmin_login"))


def test_the_link_shows_no_other_draft(tree, page, ask, guest):
    other = content_page(tree.turku, "Toinen luonnos", slug="toinen-luonnos", live=False)
    revision = other.save_revision()
    _review, link = ask(page)
    for query in ("", f"?page={other.pk}&revision={revision.pk}&page_id={other.pk}"):
        assert b"Toinen luonnos" not in guest.get(link + query).content
    assert guest.get("/toinen-luonnos/").status_code == 404


def test_a_token_that_differs_by_one_letter_opens_nothing(page, ask, guest):
    _review, link = ask(page)
    path = link.rstrip("/")
    assert guest.get(f"{path[:-1]}{'a' if path[-1] != 'a' else 'b'}/").status_code == 404
