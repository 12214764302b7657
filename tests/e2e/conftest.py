"""The browser tests talk to the whole thing: `manage.py serve` with its worker, on a database of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.e2e.servers import ROOT, Server, cache, database, free_port, serving
from tests.e2e.waiting import PATIENCE

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Migrate, load the demo content, serve; stop it at the end as an operator would (SIGTERM).

    While writing a test, E2E_PORT=8000 talks to a server that is already running.
    """
    if "E2E_PORT" in os.environ:
        yield Server(int(os.environ["E2E_PORT"]))
        return
    var = tmp_path_factory.mktemp("var")
    (var / "static").symlink_to(ROOT / "var" / "static")
    port = free_port()
    with database(var) as address:
        environment = (
            os.environ
            | {
                "DATABASE_URL": address,
                "VAR_DIR": str(var),
                "PORT": str(port),
                "WORKER_INTERVAL": "1",
            }
            | cache()
        )
        for command in (["migrate", "--verbosity", "0"], ["load_demo"]):
            subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, env=environment, check=True)
        with serving(Server(port, environment)) as server:
            yield server


@pytest.fixture
def second_server(server: Server) -> Server:
    """An install of the same content that a test may stop and start: not running yet."""
    if not server.environment:
        pytest.skip("a server that runs elsewhere is not restarted")
    port = free_port()
    changes = {"PORT": str(port), "PUBLIC_PORT": str(server.port), "WEB_WORKERS": "1", "WORKER_INTERVAL": "3600"}
    return Server(port, server.environment | changes)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def window(browser: Browser) -> Iterator[Callable[..., Page]]:
    """A function that opens a window without cookies, with Playwright's options; all are closed at the end."""
    contexts = []

    def open_window(**options: Any) -> Page:
        context = browser.new_context(**{"locale": "fi-FI", "viewport": {"width": 1440, "height": 900}} | options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return context.new_page()

    yield open_window
    for context in contexts:
        for page in context.pages:
            page.unroute_all(behavior="ignoreErrors")  # a request in hand falls with its window, not a test with it
        context.close()


@pytest.fixture
def visitor(window: Callable[..., Page]) -> Page:
    """A page of a visitor who is not logged in."""
    return window()


@pytest.fixture(scope="session")
def keyring() -> dict[str, list]:
    """The cookies of everybody who has logged in, by name."""
    return {}


@pytest.fixture
def staff(window: Callable[..., Page], server: Server, keyring: dict[str, list]) -> Callable[..., Page]:
    """A function that gives the first page of somebody who is logged in; each call has a browser of its own.

    The password is typed once a person. Who logs out must log in `by_hand`: nobody else has that session.
    """

    def enter(name: str, *, by_hand: bool = False) -> Page:
        page = window(viewport={"width": 1680, "height": 1000})
        if name in keyring and not by_hand:
            page.context.add_cookies(keyring[name])
            page.goto(server.url("/admin/"))
            return page
        page.goto(server.url("/admin/login/"))
        page.fill("input[name=username]", name)
        page.fill("input[name=password]", settings.DEMO_PASSWORD)
        page.press("input[name=password]", "Enter")
        page.wait_for_url("**/admin/")
        if not by_hand:
            keyring[name] = page.context.cookies()
        return page

    return enter
