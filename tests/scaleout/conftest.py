"""The tests of the scale-out set-up: real parts on free ports, or a sentence that says which part is missing."""

from collections.abc import Iterator
from itertools import count

import pytest

from tests.scaleout.editor import Editor
from tests.scaleout.install import Install, installed
from tests.scaleout.origin import Origin, Visit, page, serving
from tests.scaleout.parts import free_port, missing, varnish

PATHS = (f"/sivu-{number}/" for number in count())


@pytest.fixture(scope="session", autouse=True)
def _parts() -> None:
    """Skip where the machine lacks a part."""
    if lacking := missing():
        pytest.skip(f"not installed: {', '.join(lacking)}")


@pytest.fixture(scope="session")
def install(_parts: None) -> Iterator[Install]:
    """All of it, once for all modules (which therefore run in one process)."""
    with installed() as install:
        yield install


@pytest.fixture(scope="session")
def editor(install: Install) -> Editor:
    """She works on the first process."""
    return Editor(install, install.webs[0])


@pytest.fixture(scope="session")
def origins():
    with serving(Origin()) as one, serving(Origin()) as other:
        yield one, other


@pytest.fixture(scope="session")
def port(origins, tmp_path_factory):
    port = free_port()
    with varnish(tmp_path_factory.mktemp("varnish"), port, [origin.port for origin in origins]):
        yield port


@pytest.fixture
def visit(port):
    """A function that asks Varnish."""
    return lambda path, **options: Visit(port, path, **options)


@pytest.fixture
def answer(origins):
    """A function that decides what both processes answer from now on."""

    def decide(function):
        for origin in origins:
            origin.answer = function
            origin.seen.clear()

    decide(lambda request: page(request.path))
    return decide


@pytest.fixture
def path():
    """An address that no other test has asked for."""
    return next(PATHS)


@pytest.fixture
def seen(origins):
    """A function that lists the requests which reached the processes, the last one last."""
    return lambda: sorted((request for origin in origins for request in origin.seen), key=lambda request: request.at)
