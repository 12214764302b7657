"""deploy/front, which containers use: Varnish before whatever addresses a name has at the moment."""

import os

import pytest

from tests.scaleout.origin import Origin, Visit, page, serving
from tests.scaleout.parts import ROOT, accepts, free_port, running, until

pytestmark = pytest.mark.scaleout


def test_it_follows_the_processes_as_their_addresses_change(tmp_path):
    """A name is looked up by `getent`: here, a program of that name which reads a file."""
    names, programs = tmp_path / "names", tmp_path / "bin"
    programs.mkdir()
    (programs / "getent").write_text(f'#!/bin/sh\nsed "s/$/ STREAM/" {names}\n')
    (programs / "getent").chmod(0o755)
    names.write_text("127.0.0.1\n")
    port, web = free_port(), free_port()
    environment = os.environ | {
        "PATH": f"{programs}:{os.environ['PATH']}:/usr/sbin",
        "WEB": f"web:{web}",
        "LISTEN": f"127.0.0.1:{port}",
        "WORK": str(tmp_path / "work"),
        "MEMORY": "32m",
        "LOOK": "0.2",
    }
    with serving(Origin(web)) as origin, running([str(ROOT / "deploy" / "front")], tmp_path / "log", env=environment):
        origin.answer = lambda request: page("one")
        until(lambda: accepts(port), "Varnish")
        assert Visit(port, "/").text == "one"
        other = Origin(web, "127.0.0.2")
        other.answer = lambda request: page("other")
        with serving(other):
            names.write_text("127.0.0.2\n")
            until(lambda: Visit(port, f"/{os.urandom(4).hex()}/").text == "other", "the new address", 30)
    assert not accepts(port)
