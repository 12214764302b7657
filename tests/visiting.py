"""Filling in visitors' forms as a browser does: read, wait, send, with the browser's own headers."""

from datetime import timedelta

import time_machine
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

SAME_ORIGIN = {"sec-fetch-site": "same-origin"}


def fields_of(response: HttpResponse, form: str) -> dict[str, str]:
    """What stands in the form of this name, by the name of the input."""
    page = BeautifulSoup(response.content, "html.parser")
    texts = {area["name"]: area.text.strip("\r\n") for area in page.select(f"textarea[name^={form}-]")}
    return {field["name"]: field.get("value", "") for field in page.select(f"input[name^={form}-]")} | texts


def send(
    visitor: Client, path: str, form: str, seconds: float = 20, headers: dict | None = None, **typed: str
) -> HttpResponse:
    """Open the page, type for some seconds, send. `headers` go with the sending only; returns the answer to it."""
    shown = fields_of(visitor.get(path), form)
    sent = shown | {f"{form}-{name}": text for name, text in typed.items()}
    with time_machine.travel(timezone.now() + timedelta(seconds=seconds)):
        return visitor.post(path, sent, headers=SAME_ORIGIN if headers is None else headers)
