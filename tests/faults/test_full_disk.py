"""The disk is full: said at its place, nothing typed is lost, nothing is half there."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from tests.faults.editor import Editor
from tests.faults.full_disk import serving_on_small_disk
from tests.faults.load import ask

TURKU = "turku.localhost"
FULL = {"fi": "tila on loppunut", "en": "there is no room left for it"}
PAGE = """
from tests.factories import ImageFactory, content_page
from tests.tree import Tree
image = ImageFactory(file__width=800, file__height=600)
content_page(Tree().turku, "Silta", slug="silta", summary="Silta.", image=image)
"""


def picture(name: str = "silta.png", side: int = 400) -> SimpleUploadedFile:
    """A PNG that does not get smaller: some 480 kB."""
    content = io.BytesIO()
    Image.effect_noise((side, side), 100).convert("RGB").save(content, "PNG")
    return SimpleUploadedFile(name, content.getvalue(), "image/png")


def document() -> SimpleUploadedFile:
    return SimpleUploadedFile("ohje.txt", b"word " * 60_000, "text/plain")


def uploads(editor: Editor):
    """The same file on the page for one upload and on that for many: title typed, and what is answered."""
    editor.get("/admin/images/add/")
    common = {"title": "Kirjoitettu nimi", "collection": "1", "credit": "Maija Malli", "credit_kind": "photo"}
    yield "image", editor.post("/admin/images/add/", common | {"file": picture()})
    ajax = {"X-Requested-With": "XMLHttpRequest"}
    given = {"title": "a", "collection": "1", "files[]": picture()}
    yield "", editor.post("/admin/images/multiple/add/", given, **ajax)
    given = {"title": "Kirjoitettu nimi", "collection": "1", "language": "fi", "file": document()}
    yield "document", editor.post("/admin/documents/add/", given)
    given = {"title": "a", "collection": "1", "files[]": document()}
    yield "", editor.post("/admin/documents/multiple/add/", given, **ajax)


def test_an_upload_that_does_not_fit_is_said_and_leaves_nothing(on_sqlite):
    install = on_sqlite()
    size = (install.folder / "db.sqlite3").stat().st_size // 1024
    with serving_on_small_disk(install, size + 8000) as disk:
        editors = [Editor(install.port, language) for language in FULL]
        for editor in editors:
            assert editor.log_in().status == 302
            assert editor.get("/admin/images/add/").status == 200
        assert ask(install.port, "/", host=TURKU).status == 200
        disk.fill(leave=200_000)
        before = disk.rows(), disk.files()
        for editor in editors:
            for kind, answer in uploads(editor):
                assert answer.status == 200, (editor.language, kind, install.log[-3000:])
                assert FULL[editor.language] in answer.body
                assert not kind or 'value="Kirjoitettu nimi"' in answer.body
        assert (disk.rows(), disk.files()) == before
        # With no room at all: pages are read, what would be written is refused as an outage.
        disk.fill()
        for path in ("/", "/en/", "/hankkeet/"):
            assert ask(install.port, path, host=TURKU).status == 200, path
        refused = Editor(install.port).log_in()
        assert (refused.status, "Sivusto on tauolla" in refused.body) == (503, True)
        disk.empty()
        assert Editor(install.port).log_in().status == 302
        _kind, answer = next(uploads(editors[0]))
        assert answer.status == 302
        assert disk.rows()[0] == before[0][0] + 1
        assert any("silta" in name for name in disk.files() - before[1])


def test_a_page_is_shown_when_sizes_of_its_picture_cannot_be_made(on_sqlite):
    install = on_sqlite()
    install.shell(PAGE)
    media = install.folder / "media"
    media.rename(install.folder / "first")
    size = (install.folder / "db.sqlite3").stat().st_size // 1024
    with serving_on_small_disk(install, size + 3000) as disk:
        (disk.folder / "media").rmdir()
        first = install.folder / "first"
        original = next(path for path in first.glob("original_images/**/*") if path.is_file())
        kept = disk.folder / "media" / original.relative_to(first)
        kept.parent.mkdir(parents=True)
        kept.write_bytes(original.read_bytes())
        disk.fill()
        before = disk.rows(), disk.files()
        answer = ask(install.port, "/silta/", host=TURKU)
        assert answer.status == 200
        assert f"/media/{original.relative_to(first)}" in answer.body
        assert (disk.rows(), disk.files()) == before
        disk.empty()
