"""Which languages the site writes in, and what each is called."""

from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import get_language, get_language_info, pgettext


def source_language() -> str:
    """The language everything is written in first: Finnish."""
    return settings.LANGUAGE_CODE


def content_languages() -> list[str]:
    """Codes of the languages that editors write in, in the order of the settings."""
    return [code for code, name in settings.WAGTAIL_CONTENT_LANGUAGES]


def language_name(code: str) -> str:
    """The language's name in the reader's own language, starting with a capital."""
    try:
        return str(capfirst(get_language_info(code)["name_translated"]))
    except KeyError:
        return str(dict(settings.LANGUAGES).get(code, code))


def in_language(code: str) -> str:
    """'englanniksi' or 'in English', in the active language."""
    known = {
        "fi": pgettext("language of a document", "in Finnish"),
        "en": pgettext("language of a document", "in English"),
        "sv": pgettext("language of a document", "in Swedish"),
    }
    return known.get(code) or get_language_info(code)["name_local"]


def preferred_languages() -> list[str]:
    """The active language (exact, then without its region), then the source language."""
    active = get_language() or source_language()
    return list(dict.fromkeys([active, active.split("-")[0], source_language()]))


def content_language_choices() -> list[tuple[str, str]]:
    """The languages that editors write in, for a model or form field; a callable, so that another needs no
    migration."""
    return [(code, language_name(code)) for code in content_languages()]
