"""An editor who works through HTTP, on whichever process she is sent to."""

import re

import requests
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from tests.scaleout.install import Install

TYPED = {"title": "", "slug": "", "summary": "", "image": "", "seo_title": "", "search_description": ""}


class Editor:
    """Logged in as the administrator, at one port."""

    def __init__(self, install: Install, port: int) -> None:
        self.install, self.address = install, f"http://127.0.0.1:{port}"
        self.session = requests.Session()
        self.session.headers["Host"] = install.host()
        self.get("/admin/login/")
        self.post("/admin/login/", {"username": "admin", "password": "admin"})
        assert "sessionid" in self.session.cookies

    def get(self, path: str) -> requests.Response:
        return self.session.get(self.address + path, timeout=60, allow_redirects=False)

    def post(self, path: str, data: dict, files: dict | None = None) -> requests.Response:
        """Send a form; raises when it is not taken."""
        token = {"csrfmiddlewaretoken": self.session.cookies["csrftoken"]}
        answer = self.session.post(
            self.address + path, data=nested_form_data(data) | token, files=files, timeout=60, allow_redirects=False
        )
        assert answer.status_code == 302, (answer.status_code, re.findall(r"error[^<>]*>[^<]+<", answer.text))
        return answer

    def publish(self, parent: int, slug: str, title: str, **fields: object) -> int:
        """A new page, in the menu of its site; its number."""
        rows = {"comments": inline_formset([]), "body": streamfield([]), "go_live_at": "", "expire_at": ""}
        data = TYPED | rows | {"title": title, "slug": slug, "show_in_menus": "on", "action-publish": "on"} | fields
        self.post(f"/admin/pages/add/citypages/contentpage/{parent}/", data)
        return self.install.query("SELECT id FROM wagtailcore_page WHERE slug = %s", slug)[0][0]

    def unpublish(self, page: int) -> None:
        self.post(f"/admin/pages/{page}/unpublish/", {})
