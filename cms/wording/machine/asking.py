"""Asking a machine, and saying in words a translator understands what went wrong."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import requests
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.strings import StringValue

from cms.wording.glossary import Glossary
from cms.wording.machine.protection import MarkLostError, protect, restore
from cms.wording.plain import links

AT_ONCE = 50  # texts in one request: as many as DeepL takes
QUOTA, KEY = {429, 456}, {401, 403}  # 456 is DeepL's own
# What upstream's connectors let through of an answer that is none (DeepL's does not look at the status).
NO_ANSWER = (requests.RequestException, ValueError, KeyError, TypeError, AttributeError)


class Answer(NamedTuple):
    """What came back: translations by source text, texts whose translation was unusable, and what went wrong."""

    texts: dict[str, str]
    refused: list[str]
    error: str


def connector_for(source: Locale, target: Locale) -> Any | None:
    """The machine that the environment has chosen, if it can translate between these."""
    machine = get_machine_translator()
    return machine if machine is not None and machine.can_translate(source, target) else None


def ask(machine: Any, source: Locale, target: Locale, texts: Sequence[str], glossary: Glossary) -> Answer:
    """Translate texts (escaped, with inline tags). After an error the rest is not asked; what came before is kept."""
    answer = Answer({}, [], "")
    for start in range(0, len(texts), AT_ONCE):
        portion = {text: protect(text, glossary) for text in texts[start : start + AT_ONCE]}
        asked = list(dict.fromkeys(StringValue(protected) for protected, _kept in portion.values()))
        try:
            said = machine.translate(source, target, asked)
            raw = {value.data: str(said[value].data) for value in asked}
        except NO_ANSWER as error:
            return answer._replace(error=reason(machine.display_name, error))
        _take(answer, portion.items(), raw)
    return answer


def _take(answer: Answer, portion: Iterable[tuple[str, tuple[str, list[str]]]], raw: dict[str, str]) -> None:
    for text, (protected, kept) in portion:
        try:
            answer.texts[text] = _checked(text, restore(raw[protected], kept))
        except ValueError:
            answer.refused.append(text)


def _checked(text: str, said: str) -> str:
    """The answer as wagtail-localize keeps it; raises ValueError when it would be no translation of the text."""
    value = StringValue.from_translated_html(said).data.strip()
    if not value or links(value) != links(text):
        raise MarkLostError
    return value


def reason(name: str, error: Exception) -> str:
    """Why there is no translation."""
    response = getattr(error, "response", None)
    status = response.status_code if response is not None else 0
    if isinstance(error, requests.Timeout):
        said = _("%(machine)s did not answer in time.")
    elif isinstance(error, requests.ConnectionError):
        said = _("%(machine)s cannot be reached.")
    elif status in QUOTA:
        said = _("%(machine)s has had enough for now: its quota is used up.")
    elif status in KEY:
        said = _("%(machine)s does not accept the key of this install.")
    elif status:
        said = _("%(machine)s answered with an error.")
    else:
        said = _("%(machine)s gave no usable answer; its quota may be used up or the key wrong.")
    return said % {"machine": name}
