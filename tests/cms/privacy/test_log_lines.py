"""No log line names a visitor: before, an address in a path, a message or a traceback went through."""

import json
import logging

import pytest

from cms.watching.lines import JsonLine, PlainLine
from cms.watching.logs import ACCESS


@pytest.mark.parametrize(
    ("message", "line"),
    [
        ("Not Found: /ei/maija.malli@example.fi/", "Not Found: /ei/…@…/"),
        ("SMTP refused <maija.malli@example.fi>", "SMTP refused <…@…>"),
        ("GET /haku/?q=sairaus&site=turku 500", "GET /haku/?… 500"),
        ("Forbidden from 192.0.2.17: /admin/", "Forbidden from 192.0.…: /admin/"),
        ("Blocked 2001:db8:85a3:0:0:8a2e:370:7334 for now", "Blocked 2001:db8:… for now"),
        ("Serving http://127.0.0.1:8000/ since 12:30:05", "Serving http://127.0.0.1:8000/ since 12:30:05"),
        ("wagtail 8.0.1 on Django 5.2.19", "wagtail 8.0.1 on Django 5.2.19"),
    ],
)
def test_a_line_says_what_happened_and_to_nobody(message: str, line: str):
    record = logging.makeLogRecord({"msg": message, "levelname": "WARNING", "name": "x"})
    assert PlainLine().format(record).endswith(f"x: {line}")
    assert json.loads(JsonLine().format(record))["message"] == line


def test_a_traceback_names_nobody_either():
    try:
        int("maija.malli@example.fi")
    except ValueError as error:
        record = logging.makeLogRecord({"msg": "failed", "exc_info": (type(error), error, error.__traceback__)})
    for line in (PlainLine().format(record), JsonLine().format(record)):
        assert "'…@…'" in line
        assert "maija" not in line


def test_the_path_of_a_request_names_nobody(client, db):
    """Some mail programmes and people put an address into an address."""
    lines = []
    handler = logging.Handler()
    handler.emit = lambda record: lines.append(json.loads(JsonLine().format(record)))
    logging.getLogger(ACCESS).addHandler(handler)
    level = logging.getLogger(ACCESS).level
    logging.getLogger(ACCESS).setLevel("INFO")
    try:
        client.get("/healthz/maija.malli@example.fi", headers={"x-forwarded-for": "192.0.2.17"})
    finally:
        logging.getLogger(ACCESS).removeHandler(handler)
        logging.getLogger(ACCESS).setLevel(level)
    (line,) = lines
    assert line["path"] == "/healthz/…@…"
    assert "192.0" not in json.dumps(line)
