"""Every kind of answer meets the rules of Mozilla's HTTP Observatory, as `manage.py serve` gives it in production.

Before: what the outermost layers say themselves (no such host, 400, kept answers made by them) had a policy and nothing
else; static files were open to every origin; a form for a document's password could not be sent from its sandbox.
"""

from dataclasses import replace

import pytest
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import OperationalError
from django.test import override_settings
from wagtail.models import Collection, CollectionViewRestriction

from cms.caching.front import in_front_of
from cms.hosts.sites import sync_sites
from cms.policy import directives
from cms.policy.transport import over_https
from cms.watching.hits import Hit
from tests.cms.policy.cases import CASES, HTTPS
from tests.committing import commit, connected
from tests.factories import DocumentFactory, ImageFactory, article, event, news_index
from tests.freshness.asking import Answer, Ask, ask
from tests.observatory import faults
from tests.tree import Tree


class Install:
    """The application in production, as the server calls it, with a file of each kind."""

    def __init__(self, application) -> None:
        self.application = application
        self.picture, self.document, self.secret, self.text = "", "", "", ""

    def ask(self, path: str, host: str = "localhost", **more) -> tuple[Ask, Answer]:
        headers = HTTPS | more.pop("headers", {})
        asked = Ask(f"http://{host}{path.format(install=self)}", headers=headers, **more)
        return asked, ask(self.application, asked)


@pytest.fixture(scope="module")
def production():
    """Settings of production, for an install at https://localhost/."""
    with override_settings(
        **over_https(preload=False),
        PRODUCTION=True,
        PUBLIC_SCHEME="https",
        PUBLIC_PORT=443,
        WAGTAILADMIN_BASE_URL="https://localhost",
        SECURE_CSP=directives.public(secure=True),
        PREVIEW_CSP=directives.preview(secure=True),
        ADMIN_CSP=directives.admin(secure=True),
        SECURITY_CONTACT="mailto:security@example.fi",
        METRICS_TOKEN="token",
    ):
        (settings.STATIC_ROOT / "observed.js").write_text("export {};\n")
        yield


@pytest.fixture(scope="module")
def served(production, planted):
    """With news, an event, a picture and documents: for all, and with a password."""
    tree, made = Tree(), Install(in_front_of(WSGIHandler(), Hit))
    article(news_index(tree.turku))
    event(tree.turku.get_children().get(slug="tapahtumat").specific)
    locked = Collection.get_first_root_node().add_child(name="Salainen")
    CollectionViewRestriction.objects.create(collection=locked, restriction_type="password", password="sana")
    made.picture = ImageFactory().file.url
    made.document = DocumentFactory().url
    made.text = DocumentFactory(file__filename="a.csv", file__data=b"a;b").url
    made.secret = DocumentFactory(collection=locked).url
    sync_sites()
    with connected():
        yield made


@pytest.fixture
def install(served, db):
    """Served, and whatever was written counts as committed."""
    commit()
    return served


@pytest.mark.parametrize("name", CASES)
def test_an_answer_meets_every_rule(install, name):
    case = CASES[name]
    asked, answer = install.ask(case.path, case.host, method=case.method, headers=case.headers, body=case.body)
    assert answer.status == case.status
    assert faults(asked, answer) == {}


def test_what_is_kept_meets_every_rule_though_django_never_sees_the_request(install):
    first = install.ask("/")[1]

    def no_django(environ, start_response):
        raise AssertionError("not kept")

    without = Install(in_front_of(no_django, Hit))
    for headers, status in (({}, 200), ({"If-None-Match": first.etag}, 304)):
        asked, answer = without.ask("/", headers=headers)
        assert answer.status == status
        assert faults(asked, answer) == {}


@pytest.mark.parametrize(("error", "status"), [(ZeroDivisionError(), 500), (OperationalError("away"), 503)])
@pytest.mark.parametrize("path", ["/", "/admin/login/"])
def test_failures_meet_every_rule(install, monkeypatch, error, status, path):
    def fail(*args, **kwargs):
        raise error

    monkeypatch.setattr("home.models.HomePage.serve", fail)
    monkeypatch.setattr("wagtail.admin.views.account.LoginView.get", fail)
    asked, answer = install.ask(path)
    assert answer.status == status
    assert faults(asked, answer) == {}


def test_the_editors_interface_meets_every_rule(install, client, admin_user):
    client.force_login(admin_user)
    cookie = {"Cookie": f"__Host-sessionid={next(iter(client.cookies.values())).value}"}
    for path, kind in (("/admin/", "text/html"), ("/admin/api/main/pages/", "application/json")):
        asked, answer = install.ask(path, headers=cookie)
        assert answer.status == 200
        assert answer["Content-Type"].startswith(kind)
        assert faults(asked, answer) == {}


def test_the_rules_find_what_is_wrong(install):
    """Each rule alone: otherwise those that say nothing would prove nothing."""
    asked, answer = install.ask("/")
    bad = {
        "content-security-policy": "default-src *; script-src 'self' 'unsafe-inline'",
        "set-cookie": "sessionid=1; Domain=localhost",
        "access-control-allow-origin": "https://example.org",
        "location": "http://localhost/",
        "referrer-policy": "unsafe-url",
        "strict-transport-security": "max-age=60",
        "x-content-type-options": "nosniff, nosniff",
        "x-frame-options": "ALLOWALL",
        "cross-origin-resource-policy": "",
        "x-xss-protection": "1",
        "public-key-pins": "pin",
        "cross-origin-opener-policy": "",
        "permissions-policy": "camera=*",
        "server": "nginx/1.22.1",
    }
    found = faults(asked, replace(answer, headers=bad, body=b'<script src="https://example.org/x.js"></script>'))
    assert len(found) == 16
