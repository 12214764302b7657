"""What lies below a page and is nowhere is not found, however deep."""

import pytest

from tests.factories import content_page

TURKU = {"host": "turku.localhost:8000"}


@pytest.mark.parametrize("path", ["/opas/ei/", "/opas/alasivu/ei/", "/opas/ei/ei/", "/en/opas/ei/", "/hankkeet/ei/ei/"])
def test_what_is_nowhere_is_not_found(tree, client, path):
    guide = content_page(tree.turku, "Opas", slug="opas")
    content_page(guide, "Alasivu", slug="alasivu")
    assert client.get(path, headers=TURKU).status_code == 404
