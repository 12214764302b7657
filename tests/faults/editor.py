"""A person who is logged in, over HTTP."""

import re
from http.cookies import SimpleCookie

from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from tests.faults.installs import PASSWORD
from tests.faults.load import Answer, ask

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Editor:
    """Logs in, keeps cookies, sends forms with their tokens."""

    def __init__(self, port: int, language: str = "fi") -> None:
        self.port, self.language = port, language
        self.cookies: dict[str, str] = {}
        self.token = ""

    def log_in(self) -> Answer:
        """In one language; 302 if it worked."""
        self.get("/admin/login/")
        return self.post("/admin/login/", {"username": "admin", "password": PASSWORD})

    def get(self, path: str) -> Answer:
        """A page; its form's token is kept."""
        return self._ask(path)

    def post(self, path: str, entries: dict[str, object], **headers: str) -> Answer:
        """A form, with files where entries are files."""
        body = encode_multipart(BOUNDARY, {"csrfmiddlewaretoken": self.token} | entries)
        return self._ask(path, method="POST", body=body, headers={"Content-Type": MULTIPART_CONTENT} | headers)

    def _ask(self, path: str, headers: dict[str, str] | None = None, **request: object) -> Answer:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = {"Cookie": cookies, "Accept-Language": self.language} | (headers or {})
        answer = ask(self.port, path, headers=sent, **request)
        for line in answer.cookies:
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
        self.token = next(iter(TOKEN.findall(answer.body)), self.token)
        return answer
