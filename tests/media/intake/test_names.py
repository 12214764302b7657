"""Names of stored files do no harm, never meet, and are not to be guessed."""

import re

import pytest

from media.intake.names import plain_name, random_name

BAD = {
    "Äänestys (2).pdf": "aanestys-2.pdf",
    "a.php.pdf": "a-php.pdf",
    "../../etc/passwd": "passwd",
    "..\\..\\boot.ini": "boot.ini",
    "kuva\u202egpj.exe": "kuvagpj.exe",
    "a\0b\r\nc.pdf": "abc.pdf",
    "<script>.txt": "script.txt",
    ".htaccess": "htaccess",
    "CON.pdf": "file-con.pdf",
    "com1.txt": "file-com1.txt",
    "": "file",
    "....": "file",
    "日本.pdf": "riben.pdf",
    "a" * 300 + ".pdf": "a" * 48 + ".pdf",
    "raportti.PDF ": "raportti.pdf",
}


@pytest.mark.parametrize("name", BAD)
def test_a_name_is_made_harmless(name):
    """Bidi marks, folders and second extensions came through, or became '_'."""
    assert plain_name(name) == BAD[name]
    assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9]+)?", plain_name(name))


def test_no_two_files_have_one_name_and_nobody_guesses_it():
    names = {random_name("documents", "ohje.pdf") for _number in range(50)}
    assert len(names) == 50
    assert all(re.fullmatch(r"documents/[0-9a-f]{16}/ohje\.pdf", name) for name in names)
    assert len(random_name("original_images", "a" * 300 + ".jpeg")) <= 95
