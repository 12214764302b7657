"""News, events, calls and focus areas."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

from django.utils import timezone
from wagtail.models import Page

from citypages.events.models import EventPage
from citypages.focus.models import FocusAreaPage
from citypages.news.models import ExternalNews, NewsPage, Offer
from projectpages.calls.models import CallPage
from tests.factories import article, event
from tests.freshness.changes.pages import publish
from tests.freshness.changes.register import change, word


def evening() -> EventPage:
    """Turku's event in Finnish."""
    return EventPage.objects.get(slug="ilta")


@change("state", "day", "place")
def event_fact(numbers: Random, variant: str) -> None:
    one = evening()
    values = {
        "state": {"state": "confirmed" if one.state == "cancelled" else "cancelled"},
        "day": {"start_date": timezone.localdate() + timedelta(days=numbers.randrange(20, 300))},
        "place": {"place_name": word(numbers).title()},
    }
    publish(one, **values[variant])


@change()
def event_is_over_or_comes(numbers: Random, variant: str) -> None:
    one = evening()
    shift = timedelta(days=-30 if one.start_date > timezone.localdate() else 30)
    publish(one, start_date=timezone.localdate() + shift, start_time=time(12), end_time=None)


@change()
def new_event(numbers: Random, variant: str) -> None:
    index = Page.objects.get(url_path="/6aika/turku/tapahtumat/")
    day = timezone.localdate() + timedelta(days=numbers.randrange(2, 15))
    event(index, word(numbers).title(), day, slug=f"uusi-{word(numbers)}", live=False).save_revision().publish()


@change("turku", "espoo")
def news_title(numbers: Random, variant: str) -> None:
    publish(NewsPage.objects.get(url_path=f"/6aika/{variant}/ajankohtaista/kertoo/"), title=word(numbers).title())


@change()
def new_news(numbers: Random, variant: str) -> None:
    index = Page.objects.get(url_path="/6aika/turku/ajankohtaista/")
    when = timezone.now() - timedelta(hours=1)
    fresh = article(index, word(numbers).title(), when, slug=f"uusi-{word(numbers)}", live=False)
    fresh.save_revision().publish()


@change()
def external_news(numbers: Random, variant: str) -> None:
    ExternalNews.objects.create(
        title=word(numbers).title(), source="Lehti", date=date(2026, 3, 1), url="https://www.example.fi/", city="turku"
    )


@change()
def offer_accepted_or_withdrawn(numbers: Random, variant: str) -> None:
    page = NewsPage.objects.get(url_path="/6aika/turku/ajankohtaista/kertoo/")
    if Offer.objects.filter(page=page, state="accepted").update(state="withdrawn"):
        return
    since = timezone.now() - timedelta(hours=1)
    Offer.objects.create(page=page, receiver="espoo", state="accepted", place="both", shown_from=since)


@change("deadline", "opening", "decision")
def call(numbers: Random, variant: str) -> None:
    one = CallPage.objects.get(slug="kokeiluhaku")
    now = datetime(2026, 3, 11, tzinfo=UTC)
    values = {
        "deadline": {
            "decided_on": None,
            "closes": now + timedelta(days=numbers.choice([-20, 20, 40, 60]), minutes=numbers.randrange(999)),
        },
        "opening": {"opens": now - timedelta(days=numbers.randrange(30, 300))},
        "decision": {"decision": "" if one.decision else f"<p>{word(numbers)}</p>"},
    }
    publish(one, **values[variant])


@change()
def focus_area(numbers: Random, variant: str) -> None:
    publish(FocusAreaPage.objects.get(slug="avoin-tieto"), tagline=word(numbers))
