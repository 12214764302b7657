"""The events of all sites."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _

from citypages.events.choices import State
from citypages.events.models import EventPage
from citypages.events.models.organiser import EventOrganiser
from cms.opendata.common import HASHTAGS, ID, MODIFIED, NAME, SCHEMA, SITE, SUMMARY, URL
from cms.opendata.dataset import Field, Kind, Row, Scope
from cms.opendata.pages import PageSet, Places, below_city, lasting
from cms.opendata.registry import register
from cms.opendata.text import clean
from projectpages.opendata.naming import about, with_project


@register
class Events(PageSet):
    """One row for each event."""

    key = "events"
    names = {"fi": "tapahtumat", "en": "events"}
    title = _("Events")
    description = _(
        "Events of the programme and the cities, past and coming: when and where, who arranges them, and whether they "
        "take place. One row is one event."
    )
    note = _(
        "Hours are Finnish time and say so. Organisers are organisations only. A city’s file holds its own "
        "site’s events."
    )
    keywords = (_("events"),)
    themes = ("GOVE", "EDUC")
    schema = f"{SCHEMA}Event"
    preview = ("name", "first_day", "place", "organisers", "site")
    chart_by, chart_title = "first_day", _("Events by year")
    order = 70
    fields = (
        ID,
        NAME,
        Field("state", _("State"), _("Whether it takes place."), Kind.CODE, dict(State.choices)),
        Field("first_day", _("First day"), _("By the calendar in Finland."), Kind.DATE),
        Field("last_day", _("Last day"), _("The same day where it lasts no longer."), Kind.DATE),
        Field("starts", _("Starts at"), _("Empty: no hour, or whole days."), Kind.MOMENT, term=f"{SCHEMA}startDate"),
        Field("ends", _("Ends at"), _("Empty: no hour, or whole days."), Kind.MOMENT, term=f"{SCHEMA}endDate"),
        Field("place", _("Place"), _("For example a house or square."), term=f"{SCHEMA}location"),
        Field("address", _("Address"), _("Street, number, city."), term=f"{SCHEMA}address"),
        Field("online_url", _("Online address"), _("Where one takes part from afar."), Kind.URL),
        Field("registration_url", _("Registration"), _("Where one signs up."), Kind.URL),
        Field(
            "organisers", _("Organisers"), _("The organisations that arrange it."), many=True, term=f"{SCHEMA}organizer"
        ),
        Field("project_id", _("Project identifier"), _("The project that it belongs to, in the set of projects.")),
        Field("project", _("Project"), _("The project’s name."), term=f"{SCHEMA}about"),
        SUMMARY,
        HASHTAGS,
        SITE,
        URL,
        MODIFIED,
    )

    def pages(self, scope: Scope, language: str) -> QuerySet:
        organisers = EventOrganiser.objects.select_related("organisation").order_by("sort_order")
        events = EventPage.objects.order_by().defer("body").prefetch_related(Prefetch("organisers", organisers))
        events = with_project(events, language)
        return events.filter(below_city(scope.city, language)) if scope.city else events

    def row(self, page: Any, places: Places) -> Row:
        time = page.time
        return {
            "id": lasting(page),
            "name": clean(page.title),
            "state": page.state,
            "first_day": page.start_date,
            "last_day": time.last_day,
            "starts": time.starts_at if time.start_time and not time.all_day else None,
            "ends": time.ends_at if time.end_time and not time.all_day else None,
            "place": clean(page.place_name),
            "address": clean(page.place_address),
            "online_url": page.online_url,
            "registration_url": page.registration_url,
            "organisers": [clean(str(row)) for row in page.organisers.all() if row.organisation_id],
            **about(page),
            "summary": clean(page.summary),
            "hashtags": [tag.removeprefix("#") for tag in page.hashtag_list],
            "site": places.site(page),
            "url": places.url(page),
            "modified": page.last_published_at,
        }
