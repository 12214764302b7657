"""Content that changes by the clock alone, and when."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta

from django.utils import timezone
from wagtail.models import Page

from citypages.models import CityPage
from citypages.news.models import NewsPage, Offer
from cms.people.models import ContactRole
from home.models import HomePage
from projectpages.calls.models import CallPage
from projectpages.models import ProjectPage
from tests.factories import event
from tests.freshness.changes.pages import publish

MOMENTS: dict[str, Callable[[], datetime]] = {}


def moment(function: Callable[[], datetime]) -> Callable[[], datetime]:
    """Register a function that makes such content and returns the moment at which it changes."""
    MOMENTS[function.__name__] = function
    return function


def prepare(name: str) -> str:
    """Make it; the moment, in ISO 8601."""
    return MOMENTS[name]().isoformat()


def in_helsinki(days: int, hour: int = 0, minute: int = 0) -> datetime:
    """An hour of a day from today on."""
    zone = timezone.get_default_timezone()
    return datetime.combine(timezone.localdate() + timedelta(days=days), time(hour, minute), zone).astimezone(UTC)


@moment
def event_ends() -> datetime:
    day = timezone.localdate() + timedelta(days=1)
    index = Page.objects.get(url_path="/6aika/turku/tapahtumat/")
    publish(event(index, "Ohi", day, slug="ohi", end_time=time(16, 47)))
    return in_helsinki(1, 16, 47)


@moment
def event_without_an_end_is_over_at_midnight() -> datetime:
    day = timezone.localdate() + timedelta(days=1)
    index = Page.objects.get(url_path="/6aika/turku/tapahtumat/")
    publish(event(index, "Päivä", day, slug="paiva", all_day=True))
    return in_helsinki(2)


def time_call(**values: object) -> None:
    """Give the one call other times."""
    publish(CallPage.objects.get(slug="kokeiluhaku"), **values)


@moment
def call_opens() -> datetime:
    publish(
        CallPage.objects.get(slug="kokeiluhaku"), opens=in_helsinki(1, 9, 13), closes=in_helsinki(40), decided_on=None
    )
    return in_helsinki(1, 9, 13)


@moment
def call_closes() -> datetime:
    publish(
        CallPage.objects.get(slug="kokeiluhaku"), opens=in_helsinki(-9), closes=in_helsinki(1, 16, 15), decided_on=None
    )
    return in_helsinki(1, 16, 15)


@moment
def call_closes_with_its_last_minute() -> datetime:
    publish(
        CallPage.objects.get(slug="kokeiluhaku"), opens=in_helsinki(-9), closes=in_helsinki(1, 23, 59), decided_on=None
    )
    return in_helsinki(2)


@moment
def call_is_decided() -> datetime:
    day = timezone.localdate() + timedelta(days=2)
    time_call(opens=in_helsinki(-9), closes=in_helsinki(-1), decided_on=day)
    return in_helsinki(2)


@moment
def role_ends() -> datetime:
    role = ContactRole.objects.get(city="turku", kind="coordinator")
    role.end = timezone.localdate() + timedelta(days=1)
    role.save()
    return in_helsinki(2)


@moment
def role_starts() -> datetime:
    role = ContactRole.objects.get(city="turku", kind="coordinator")
    role.start, role.end = timezone.localdate() + timedelta(days=3), None
    role.save()
    return in_helsinki(3)


@moment
def notice_appears() -> datetime:
    page = CityPage.objects.get(url_path="/6aika/turku/")
    publish(page, notice_text="<p>Katko</p>", notice_from=in_helsinki(1, 11, 7), notice_until=None)
    return in_helsinki(1, 11, 7)


@moment
def notice_disappears() -> datetime:
    page = CityPage.objects.get(url_path="/6aika/turku/")
    publish(page, notice_text="<p>Katko</p>", notice_from=None, notice_until=in_helsinki(1, 12, 8))
    return in_helsinki(1, 12, 8)


@moment
def notice_for_all_disappears() -> datetime:
    values = {"notice_text": "<p>Kaikille</p>", "notice_on_all_sites": True, "notice_from": None}
    publish(HomePage.objects.get(url_path="/6aika/"), notice_until=in_helsinki(1, 12, 9), **values)
    return in_helsinki(1, 12, 9)


@moment
def project_ends() -> datetime:
    publish(
        ProjectPage.objects.get(url_path__endswith="/avoin-joki/", locale__language_code="fi"),
        end=timezone.localdate() + timedelta(days=1),
    )
    return in_helsinki(2)


@moment
def project_starts() -> datetime:
    publish(
        ProjectPage.objects.get(url_path__endswith="/avoin-joki/", locale__language_code="fi"),
        start=timezone.localdate() + timedelta(days=4),
        end=None,
    )
    return in_helsinki(4)


@moment
def offer_appears() -> datetime:
    page = NewsPage.objects.get(url_path="/6aika/turku/ajankohtaista/kertoo/")
    Offer.objects.create(page=page, receiver="espoo", state="accepted", place="both", shown_from=in_helsinki(1, 8, 31))
    return in_helsinki(1, 8, 31)


@moment
def offer_disappears() -> datetime:
    Offer.objects.update(shown_from=in_helsinki(-1), shown_until=in_helsinki(1, 8, 32))
    return in_helsinki(1, 8, 32)
