"""Uploads in an S3-compatible storage: seen by every process, handed out by Varnish, gone when deleted."""

import io
import re

import pytest
import requests
from PIL import Image

from tests.scaleout.install import BUCKET
from tests.scaleout.parts import until

pytestmark = pytest.mark.scaleout


def objects(install):
    """What lies in the bucket."""
    return set(
        re.findall(r"<Key>([^<]+)</Key>", requests.get(f"{install.storage}/{BUCKET}?list-type=2", timeout=30).text)
    )


def drawing(colour):
    made = io.BytesIO()
    Image.new("RGB", (800, 600), colour).save(made, "PNG")
    return made.getvalue()


def upload_picture(install, editor, title, colour):
    """A picture whose file is called as all others; its number."""
    fields = {"title": title, "collection": "1", "alt_text_fi": title, "credit_kind": "photo", "tags": ""}
    editor.post("/admin/images/add/", fields, {"file": ("kuva.png", drawing(colour), "image/png")})
    return install.query("SELECT id FROM media_customimage WHERE title = %s", title)[0][0]


def test_a_picture_goes_to_the_storage_and_visitors_get_it_from_the_cache_in_front(install, editor):
    number = upload_picture(install, editor, "Vihreä", (0, 120, 0))
    shown = editor.get(f"/admin/images/{number}/").text
    address = re.search(rf'src="(http://{install.host()}/media/images/[^"]+)"', shown)[1]
    path = address.partition(install.host())[2]
    for cache in ("miss", "hit"):
        given = install.visit(path)
        assert (given.status, given.cache) == (200, cache)
    assert Image.open(io.BytesIO(given.body)).getpixel((5, 5))[1] > 90
    assert "sandbox" in given.headers["Content-Security-Policy"]
    # An order to the storage itself never reaches it.
    assert install.visit(f"{path}?acl").body == given.body
    assert install.visit(path, method="DELETE").status >= 400
    assert install.visit(path).status == 200


def test_two_pictures_whose_files_have_one_name_are_two(install, editor):
    one = upload_picture(install, editor, "Punainen", (200, 0, 0))
    other = upload_picture(install, editor, "Sininen", (0, 0, 200))
    files = install.query("SELECT file FROM media_customimage WHERE id IN (%s, %s)", one, other)
    assert len(set(files)) == 2
    assert {name for (name,) in files} <= objects(install)


def test_a_deleted_picture_leaves_nothing_in_the_storage(install, editor):
    before = objects(install)
    number = upload_picture(install, editor, "Ohimenevä", (90, 90, 0))
    editor.get(f"/admin/images/{number}/")  # which makes a rendition
    assert len(objects(install) - before) >= 2
    editor.post(f"/admin/images/{number}/delete/", {})
    until(lambda: objects(install) <= before, "the worker has deleted them", patience=90)


def test_a_document_is_handed_out_by_the_view_that_asks_for_permission_and_by_nobody_else(install, editor):
    body = b"laji;kpl\nhauki;3\n"
    fields = {"title": "Saalis", "collection": "1", "language": "fi", "tags": ""}
    editor.post("/admin/documents/add/", fields, {"file": ("saalis.csv", body, "text/csv")})
    number, name = install.query("SELECT id, file FROM media_customdocument WHERE title = 'Saalis'")[0]
    assert name in objects(install)
    for port in install.ports:
        given = install.visit(f"/documents/{number}/saalis.csv", port=port)
        assert (given.status, given.body) == (200, body)
    assert given.cache in {"pass", None}
    assert install.visit(f"/media/{name}").status == 404
    editor.post(f"/admin/documents/delete/{number}/", {})
    until(lambda: name not in objects(install), "the worker has deleted it", patience=90)
    assert install.visit(f"/documents/{number}/saalis.csv").status == 404
