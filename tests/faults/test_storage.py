"""The storage of files is away (S3): pages stand, uploads and downloads say so, jobs try again."""

import boto3
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from moto.server import ThreadedMotoServer

from tests.faults.editor import Editor
from tests.faults.installs import until
from tests.faults.load import ask
from tests.faults.test_full_disk import document, picture
from tests.faults.test_workers import enqueue, jobs

TURKU = "turku.localhost"
KEYS = {"AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b", "AWS_DEFAULT_REGION": "eu-north-1"}
CONTENT = """
from django.core.files.base import ContentFile
from tests.factories import DocumentFactory, ImageFactory, content_page
from tests.tree import Tree
image = ImageFactory(file__width=800, file__height=600)
content_page(Tree().turku, "Silta", slug="silta", summary="Silta.", image=image)
document = DocumentFactory(title="Ohje", file=ContentFile(b"word", "ohje.txt"))
print(document.url, document.file.name)
"""


@pytest.fixture
def storage(monkeypatch):
    """A server that keeps what it holds when it is stopped."""
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    server = ThreadedMotoServer("127.0.0.1", 0)
    server.start()
    host, port = server.get_host_and_port()
    boto3.client("s3", endpoint_url=f"http://{host}:{port}").create_bucket(
        Bucket="files", CreateBucketConfiguration={"LocationConstraint": "eu-north-1"}
    )

    def restart() -> ThreadedMotoServer:
        again = ThreadedMotoServer("127.0.0.1", port)
        again.start()
        started.append(again)
        return again

    started = [server]
    server.url, server.restart = f"http://{host}:{port}", restart
    yield server
    started[-1].stop()


def test_what_is_kept_in_a_storage_that_is_away(on_sqlite, storage):
    install = on_sqlite(
        MEDIA_STORAGE="s3",
        AWS_STORAGE_BUCKET_NAME="files",
        AWS_S3_ENDPOINT_URL=storage.url,
        DJANGO_SETTINGS_MODULE="tests.faults.staged_settings",
    )
    address, name = install.shell(CONTENT).splitlines()[-1].split()
    with install.serving():
        editor = Editor(install.port)
        assert editor.log_in().status == 302
        assert editor.get("/admin/images/add/").status == 200
        shown = ask(install.port, "/silta/", host=TURKU)
        assert (shown.status, "srcset" in shown.body) == (200, True)
        assert ask(install.port, address).body == "word"
        storage.stop()
        enqueue(install, "ask_the_storage", name)
        # Another query is another page, made now, from what the database knows of its pictures.
        again = ask(install.port, "/silta/?a=b", host=TURKU)
        assert (again.status, "srcset" in again.body) == (200, True)
        gone = ask(install.port, address)
        assert (gone.status, "Sivusto on tauolla" in gone.body) == (503, True)
        given = {"title": "Kirjoitettu nimi", "collection": "1"}
        image = given | {"credit": "Maija Malli", "credit_kind": "photo", "file": picture(side=40)}
        for path, entries in (
            ("/admin/images/add/", image),
            ("/admin/documents/add/", given | {"language": "fi", "file": document()}),
        ):
            answer = editor.post(path, entries)
            assert answer.status == 200
            assert "tiedostovarasto ei vastaa" in answer.body
            assert 'value="Kirjoitettu nimi"' in answer.body
        until(lambda: "ask_the_storage READY 1" in jobs(install))
        storage.restart()
        assert ask(install.port, address).body == "word"
        image["file"] = picture(side=40)
        assert editor.post("/admin/images/add/", image).status == 302
        until(lambda: "ask_the_storage SUCCESSFUL 2 4" in jobs(install))


def test_an_empty_file_is_no_outage(on_sqlite):
    install = on_sqlite()
    with install.serving():
        editor = Editor(install.port)
        editor.log_in()
        editor.get("/admin/documents/add/")
        given = {"title": "a", "collection": "1", "language": "fi", "file": SimpleUploadedFile("a.txt", b"")}
        assert "tiedostovarasto" not in editor.post("/admin/documents/add/", given).body
