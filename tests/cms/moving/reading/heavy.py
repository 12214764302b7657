"""Files made to be heavy, each read in a process that may take 30 s of processor time and 300 MB."""

import io
import os
import re
import sys
import time
import zipfile
from pathlib import Path

from tests.cms.moving.reading.exports import HEAD, export, item
from tests.cms.moving.reading.wordfiles import docx, paragraph

MEGABYTE = 1024**2
SECONDS, MEMORY = 30, 300  # of the processor; megabytes altogether, Django included
DTD = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def packed(name, content):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return made.getvalue()


CASES = {  # what is given, and the beginning of what is said; '' where it is read
    "twenty": (lambda: ("a.txt", b"sana " * (4 * MEGABYTE)), "The text is too long"),
    "larger": (lambda: ("a.txt", b"x" * (20 * MEGABYTE + 1)), "The file is too large"),
    "emoji": (lambda: ("a.txt", ("Älykäs kylä 😀 palvelee. " * 20 + "\n").encode() * 3000), ""),
    "headings": (lambda: ("a.html", b"<h2>Otsikko</h2>" * 10_000), "The page has too many headings"),
    "word": (lambda: ("a.docx", docx(paragraph("Otsikko", "1") * 10_000)), "The page has too many headings"),
    "deep": (lambda: ("a.html", b"<div>" * 50_000 + b"x"), "The page is built of too many elements inside"),
    "cells": (lambda: ("a.html", b"<table>" + b"<tr><td>a<td>b" * 30_000), "A table is too large"),
    "data": (lambda: ("a.html", b'<img src="data:image/png;base64,%s">' % (b"A" * (19 * MEGABYTE))), ""),
    "markup": (lambda: ("a.html", b"<p>" + b"sana " * (3 * MEGABYTE)), "The file is too large"),
    "attributes": (
        lambda: ("a.html", b"<p " + b" ".join(b"a%d" % at for at in range(200_000)) + b">"),
        "The page is built",
    ),
    "brackets": (lambda: ("a.md", b"[" * 500_000), "The page is built"),
    "bomb": (lambda: ("a.docx", docx("", {"word/media/a.png": bytes(200 * MEGABYTE)})), "The file is so tightly"),
    "nested": (lambda: ("a.zip", packed("a.zip", packed("a.html", b"<p>x"))), "There is no web page"),
    "entities": (lambda: ("a.docx", docx("", {"word/document.xml": f"{DTD}<x>&b;</x>"})), "The file has a DTD"),
    "outside": (lambda: ("a.docx", docx("", {"word/styles.xml": f"{OUTSIDE}<x>&a;</x>"})), "The file has a DTD"),
    "export": (lambda: ("a.xml", f"{DTD}{export(item(1, 'a', 'b')).decode()[39:]}".encode()), "The file has a DTD"),
    "elements": (lambda: ("a.xml", (HEAD + "<item>" + "<a/>" * (4 * MEGABYTE)).encode()), "The page is built of"),
    "noise": (lambda: ("a.txt", os.urandom(15 * MEGABYTE)), "Files of this kind"),
}
ALONE = ("word", "data")  # those that need most; the others share one start of Django
GROUPS = [*((name,) for name in ALONE), tuple(name for name in CASES if name not in ALONE)]


def measure(name):
    """Read one; whether it was said and measured as it should be."""
    from cms.moving.reading import SourceError, read  # noqa: PLC0415  Django is ready only now

    make, expected = CASES[name]
    given, began, said = make(), time.process_time(), ""
    try:
        list(read(*given))
    except SourceError as error:
        said = str(error)
    took = time.process_time() - began
    peak = (
        int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) // 1024
    )  # ru_maxrss: the parent's too
    print(f"{name}: {took:.2f} s, {peak} MB so far. {said}")  # noqa: T201  what the test shows
    return took < SECONDS and peak < MEMORY and (said.startswith(expected) if expected else not said)


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
    django.setup()
    from django.utils.translation import override

    with override("en"):
        sys.exit(0 if all(list(map(measure, sys.argv[1:]))) else 1)
