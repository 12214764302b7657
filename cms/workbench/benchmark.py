"""What translating costs beside wagtail-localize's own editor: the same page, the same data, the same minute."""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from time import process_time
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.cache import SessionStore
from django.db import connection, transaction
from django.http import HttpRequest
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.views.edit_translation import edit_translation

from cms.translation.publishing import publish
from cms.translation.segments import take_in
from cms.workbench.access import translation_or_404
from cms.workbench.answers import save
from cms.workbench.views import show

TEXTS = 100


@dataclass(frozen=True)
class Cost:
    """SQL queries and median CPU milliseconds of one thing that is done with a translation, and the same of plain
    wagtail-localize (0 where it was not measured)."""

    name: str
    queries: int
    milliseconds: float
    plain_queries: int = 0
    plain_milliseconds: float = 0


def costs(user: Any, rounds: int) -> Iterator[Cost]:
    """Opening the editor for a page of a hundred texts, with none and with all translated; saving one of them;
    publishing; taking in what changed in the source. The page is made for it and gone afterwards."""
    with transaction.atomic():
        translation = _sent(_page(), user)
        edition = translation.get_target_instance()
        for name in ("none", "all"):
            if name == "all":
                _translate(translation)
            ours, queries = _measure(lambda: _render(show(_request(user), translation, edition)), rounds)
            plain, plain_queries = _measure(lambda: edit_translation(_request(user), translation, edition), rounds)
            yield Cost(f"Open {TEXTS} texts, {name} translated", queries, ours, plain_queries, plain)
        segment = StringSegment.objects.filter(source=translation.source)[0]
        words = iter(range(100 * rounds))
        ours, queries = _measure(lambda: _save(user, translation, segment, f"Word {next(words)}"), rounds)
        yield Cost("Save a text", queries, ours)
        yield _once("Publish the translation", lambda: publish(translation, user))
        page = translation.source.get_source_instance()
        for block in page.body[: TEXTS // 4]:
            block.value["text"] += " uusi"
        page.save_revision(user=user).publish()
        yield _once(f"Take in {TEXTS // 4} changed texts", lambda: take_in(page))
        transaction.set_rollback(True)


def _page() -> Page:
    """Half headings, half paragraphs, below the first city page that has an edition."""
    parent = apps.get_model("citypages.CityPage").objects.live().filter(locale__language_code=settings.LANGUAGE_CODE)[0]
    blocks = (TEXTS - 2) // 2
    body: list[tuple[str, Any]] = [("heading", {"text": f"Otsikko {n}", "level": "h2"}) for n in range(blocks)]
    body += [("text", f'<p data-block-key="a{n}">Kappale {n}, jossa on <b>sanoja</b>.</p>') for n in range(blocks)]
    stream = [{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in body]
    page = apps.get_model("citypages.ContentPage")(title="Mittaus", summary="Sata tekstiä", slug="mittaus", body=stream)
    page.locale = parent.locale
    return parent.add_child(instance=page)


def _sent(page: Page, user: Any) -> Translation:
    source, _made = TranslationSource.update_or_create_from_instance(page)
    target = Locale.objects.exclude(pk=page.locale_id).first()
    translation = Translation.objects.create(source=source, target_locale=target)
    translation.save_target(user=user, publish=False)
    return translation_or_404(translation.pk)


def _translate(translation: Translation) -> None:
    StringTranslation.objects.bulk_create(
        StringTranslation(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale_id=translation.target_locale_id,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            data=segment.string.data,
        )
        for segment in StringSegment.objects.filter(source=translation.source).select_related("string")
    )


def _request(user: Any, **data: str) -> HttpRequest:
    host = settings.ALLOWED_HOSTS[0].lstrip(".") if settings.ALLOWED_HOSTS else "localhost"
    request = RequestFactory(headers={"host": host}).get(reverse("wagtailadmin_home"))
    if data:
        request = RequestFactory(headers={"host": host}).post(reverse("wagtailadmin_home"), data)
    request.user, request.session = user, SessionStore()
    request._messages = FallbackStorage(request)  # type: ignore[attr-defined]  # what the middleware does
    # What is kept on a user for the length of a request must not help the next.
    request.user = type(user)._default_manager.get(pk=user.pk)
    return request


def _save(user: Any, translation: Translation, segment: StringSegment, value: str) -> Any:
    return save(_request(user, value=value), translation.pk, segment.pk)


def _render(response: Any) -> Any:
    return response.render() if hasattr(response, "render") and not response.is_rendered else response


def _measure(act: Callable[[], Any], rounds: int) -> tuple[float, int]:
    """Median CPU milliseconds and the queries of one time, after one that warms the caches."""
    act()
    with CaptureQueriesContext(connection) as queries:
        act()
    return 1000 * median(_seconds(act) for _round in range(rounds)), len(queries)


def _once(name: str, act: Callable[[], Any]) -> Cost:
    with CaptureQueriesContext(connection) as queries:
        seconds = _seconds(act)
    return Cost(name, len(queries), 1000 * seconds)


def _seconds(act: Callable[[], Any]) -> float:
    start = process_time()
    act()
    return process_time() - start
