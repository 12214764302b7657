"""A backup's file is read only if it is whole and holds nothing but what a backup holds."""

import gzip
import hashlib
import io
import tarfile
from dataclasses import replace

import pytest

from cms.backup import manifest
from cms.backup.errors import BackupError
from cms.backup.manifest import Entry
from cms.backup.reading import Archive, lines
from cms.backup.writing import Writer
from tests.backups import made_today

ROWS = [b'["id"]\n', b"[1]\n", b"[2]\n"]


@pytest.fixture
def whole(tmp_path) -> bytes:
    """A table of two rows and an upload."""
    target = io.BytesIO()
    with Writer(target, made_today(), tmp_path) as writer:
        writer.add_table("people.person", ROWS)
        writer.add_upload("documents/ohje.txt", io.BytesIO(b"upload"), 6)
        writer.finish(["documents/missing.txt"])
    return target.getvalue()


def by_hand(*members: tuple[tarfile.TarInfo, bytes], entries: list[Entry], **header: object) -> bytes:
    """A tar of such members whose list of contents names those entries, with hashes that are right."""
    target = io.BytesIO()
    body = [manifest.line(part) for part in (replace(made_today(), **header), *entries)]
    ending = manifest.line(manifest.ending(len(entries), hashlib.sha256(b"".join(body)), []))
    with tarfile.open(fileobj=target, mode="w") as tar:
        for member, data in (*members, (tarfile.TarInfo(manifest.NAME), b"".join([*body, ending]))):
            if member.isreg():
                member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    return target.getvalue()


def upload(name: str, data: bytes = b"upload") -> Entry:
    return Entry(name, len(data), hashlib.sha256(data).hexdigest())


def verify(data: bytes) -> Archive:
    archive = Archive(io.BytesIO(data))
    archive.verify()
    return archive


def test_what_was_written_is_read(whole):
    archive = verify(whole)
    read = {entry.name: list(lines(entry, file)) if entry.table else file.read() for entry, file in archive.members()}
    assert read == {"tables/people.person.jsonl.gz": ROWS, "media/documents/ohje.txt": b"upload"}
    assert archive.header == made_today()
    assert archive.ending.missing == ["documents/missing.txt"]


def test_one_changed_byte_anywhere_that_counts_is_refused(whole):
    refused = 0
    with tarfile.open(fileobj=io.BytesIO(whole)) as tar:
        places = [member.offset_data + at for member in tar for at in range(0, member.size, 5)]
    for place in places:
        damaged = bytearray(whole)
        damaged[place] ^= 1
        with pytest.raises(BackupError):
            verify(bytes(damaged))
        refused += 1
    assert refused > 100


def test_a_file_that_was_cut_off_is_refused(whole):
    end = whole.index(b'{"members"')
    for size in (0, 100, 512, 700, 1024, 1600, end - 1, end + 5):
        with pytest.raises(BackupError):
            verify(whole[:size])


def test_something_else_is_refused():
    for data in (b"", b"SQLite format 3\0" + bytes(5000), gzip.compress(b"tar")):
        with pytest.raises(BackupError, match="not a backup"):
            verify(data)


@pytest.mark.parametrize(
    "name",
    ["../outside", "/etc/passwd", "media/../../outside", "media//etc/passwd", "media/..", "elsewhere/file", "media/"],
)
def test_a_name_that_leads_out_is_refused(name):
    with pytest.raises(BackupError, match="no backup holds"):
        verify(by_hand((tarfile.TarInfo(name), b"upload"), entries=[upload(name)]))


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE])
def test_only_plain_files_are_taken(kind):
    member = tarfile.TarInfo("media/innocent.txt")
    member.type, member.linkname = kind, "/etc/passwd"
    with pytest.raises(BackupError, match="no backup holds"):
        verify(by_hand((member, b""), entries=[upload("media/innocent.txt", b"")]))


def test_a_member_that_the_list_does_not_name_is_refused():
    smuggled = (tarfile.TarInfo("media/smuggled.txt"), b"upload")
    with pytest.raises(BackupError, match="other files"):
        verify(by_hand(smuggled, entries=[]))
    with pytest.raises(BackupError, match="other files"):
        verify(by_hand(entries=[upload("media/smuggled.txt")]))


def test_a_table_unpacks_to_no_more_than_was_written_down():
    packed = gzip.compress(b'["id"]\n' + b"0" * 50_000_000)
    name = "tables/people.person.jsonl.gz"
    entry = Entry(name, len(packed), hashlib.sha256(packed).hexdigest(), "people.person", 1, 100, 50)
    archive = Archive(io.BytesIO(by_hand((tarfile.TarInfo(name), packed), entries=[entry])))
    (found, file), *_rest = archive.members()
    read = []
    with pytest.raises(BackupError, match="more or less"):
        read.extend(lines(found, file))
    assert sum(map(len, read)) <= 100


def test_a_newer_form_is_refused_and_says_what_to_install():
    with pytest.raises(BackupError, match=r"Install version 9\.1 or newer"):
        verify(by_hand(entries=[], format=2, project="9.1"))
