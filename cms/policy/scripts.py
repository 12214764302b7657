"""Which inline scripts of the editor's interface may run: those that Wagtail 8.0 and wagtail-localize 1.14 write.

Each is known by its whole text, in which only JSON, strings and addresses differ. Any other, such as one that
somebody smuggled into a title, gets no nonce and does not run. Wagtail's issue on the policy: wagtail/wagtail#1288.
"""

import json
import re
from hashlib import sha256
from hmac import new as hmac
from typing import Any

from django.conf import settings
from django.http import HttpRequest

STRING = r'"(?:[^"\\<>]|\\.)*"'
# A call with one name and a JSON object: choosers (admin/widgets/chooser.py), dates and times (widgets/*_input.html).
CALL = re.compile(rf"(?:new \w*Chooser|init(?:Date|Time|DateTime)Chooser)\({STRING}(?:, (?P<json>.+))?\);", re.DOTALL)
# admin/panels/inline_panel.html, multiple_chooser_panel.html; wagtail_localize/admin/submit_translation.html,
# edit_translation.html. White space does not count.
WHOLE = [
    re.compile(rf"\(function\(\) \{{ var panel = new \w+Panel\(JSON\.parse\({STRING}\)\); \}}\)\(\);"),
    re.compile(
        re.escape(
            "document.addEventListener('DOMContentLoaded', function() { "
            "var selectAll = document.querySelector('[name=\"select_all\"]'); "
            "var locales = document.querySelectorAll('[name=\"locales\"]'); "
            "selectAll.addEventListener('change', function() { for (var i = 0; i < locales.length; i++) { "
            "locales[i].checked = selectAll.checked; } }); });"
        )
    ),
    re.compile(
        r'if \(typeof window\.chooserUrls === "undefined"\) \{ window\.chooserUrls = \{ '
        rf"imageChooser: {STRING}, documentChooser: {STRING}, pageChooser: {STRING}, \}} \}}"
    ),
]
SCRIPT = re.compile(r'<script(?: type="text/javascript")?>(.*?)</script>', re.DOTALL)


def nonce_of(request: HttpRequest) -> str:
    """The nonce of the session in hand; '' without one.

    One for the session, not for the answer: choosers fetch further scripts into a page that has its policy already.
    """
    key = getattr(getattr(request, "session", None), "session_key", None)
    return hmac(settings.SECRET_KEY.encode(), f"csp:{key}".encode(), sha256).hexdigest()[:32] if key else ""


def marked(content: bytes, content_type: str, nonce: str) -> bytes:
    """The answer with a nonce on each inline script that is known: in HTML, and in HTML inside JSON."""
    if b"<script" not in content:
        return content
    if content_type.startswith("text/html"):
        return marked_html(content.decode(), nonce).encode()
    if content_type.startswith("application/json"):
        return json.dumps(_marked_values(json.loads(content), nonce)).encode()
    return content


def marked_html(html: str, nonce: str) -> str:
    """HTML with a nonce on each inline script that is known."""
    return SCRIPT.sub(lambda found: _with_nonce(found, nonce), html)


def is_known(script: str) -> bool:
    """Whether the text of a script is one that Wagtail or wagtail-localize writes."""
    text = script.strip()
    if call := CALL.fullmatch(text):
        return call["json"] is None or _is_json(call["json"])
    flat = re.sub(r"\s+", " ", text)
    return any(shape.fullmatch(flat) for shape in WHOLE)


def _with_nonce(found: re.Match[str], nonce: str) -> str:
    script = found[0]
    return script.replace("<script", f'<script nonce="{nonce}"', 1) if is_known(found[1]) else script


def _marked_values(value: Any, nonce: str) -> Any:
    if isinstance(value, str):
        return marked_html(value, nonce) if "<script" in value else value
    if isinstance(value, dict):
        return {key: _marked_values(part, nonce) for key, part in value.items()}
    if isinstance(value, list):
        return [_marked_values(part, nonce) for part in value]
    return value


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
