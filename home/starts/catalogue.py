"""The starts there are, in the order in which they are offered."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from citypages.events.models import EventIndexPage, EventPage
from citypages.models import CityPage, ContentPage
from citypages.news.models import NewsIndexPage, NewsPage
from home.starts.fields import name_city, name_index, name_participant, name_subject
from home.starts.start import Part, Start
from projectpages.calls.models import CallIndexPage, CallPage
from projectpages.models import ProjectIndexPage, ProjectPage

TEXT: Part = ("text", {})
FIGURE: Part = ("figure", {})
READ_MORE: Part = ("link_list", {"heading": _("Read more")})


def heading(text: object) -> Part:
    """A main heading of the page; '' is for the writer to fill in."""
    return ("heading", {"text": text, "level": "h2"})


NEWS = Start(
    key="news",
    model=NewsPage,
    name=pgettext_lazy("a kind of page", "News"),
    sentence=_("Something has happened or is about to, and it has a date."),
    begins_with=_("summary, text, a picture, a quotation, links for reading more"),
    list_model=NewsIndexPage,
    list_name=_("list of news"),
    body=(TEXT, FIGURE, ("quote", {}), READ_MORE),
    fill=name_subject,
)
EVENT = Start(
    key="event",
    model=EventPage,
    name=pgettext_lazy("a kind of page", "Event"),
    sentence=_("People can come to it or take part from afar."),
    begins_with=_("day, hours and place, what the event is about, the programme under a heading of its own"),
    list_model=EventIndexPage,
    list_name=_("list of events"),
    body=(TEXT, heading(_("Programme of the day")), TEXT),
)
PROJECT = Start(
    key="project",
    model=ProjectPage,
    name=_("Project"),
    sentence=_("A project is presented once and shows on the pages of every city that takes part."),
    begins_with=_("facts and funding, the city itself as participant, aims, what is done, a picture, results"),
    list_model=ProjectIndexPage,
    list_name=_("list of projects"),
    body=(heading(_("What is done")), TEXT, FIGURE),
    fill=name_participant,
)
CALL = Start(
    key="call",
    model=CallPage,
    name=_("Call for proposals"),
    sentence=_("Funding or partners are sought until a certain day."),
    begins_with=_("times, who can apply, rules, what is sought, how to apply"),
    list_model=CallIndexPage,
    list_name=_("list of calls"),
    body=(heading(_("What is sought")), TEXT, heading(_("How to apply")), TEXT),
)
CONTENT = Start(
    key="content",
    model=ContentPage,
    name=_("Content page"),
    sentence=_("Lasting information that is none of the others."),
    begins_with=_("summary, text, a part with its own heading, a picture, links for reading more"),
    body=(TEXT, heading(""), TEXT, FIGURE, READ_MORE),
)
CITY = Start(
    key="city",
    model=CityPage,
    name=_("City front page"),
    sentence=_("The front page of a city that joins the programme. The city is named in the list of cities first."),
    begins_with=_("text, coordinators, projects, focus areas, news and events, which find their content themselves"),
    superusers_only=True,
    body=(
        TEXT,
        ("coordinators", {"heading": _("City coordinator"), "people": []}),
        ("project_list", {"heading": _("Projects"), "projects": [], "external": []}),
        ("focus_areas", {"heading": _("Focus areas")}),
        ("latest_news", {"heading": _("News")}),
        ("events", {"heading": _("Coming events")}),
    ),
    fill=name_city,
)
LISTS = tuple(
    Start(
        key=key,
        model=model,
        name=name,
        sentence=sentence,
        begins_with=_("title, address and a place in the menu; it fills itself"),
        is_single=True,
        fill=name_index,
    )
    for key, model, name, sentence in (
        ("news-list", NewsIndexPage, _("List of news"), _("News of this site stand below it.")),
        ("event-list", EventIndexPage, _("List of events"), _("Events of this site stand below it.")),
        ("project-list", ProjectIndexPage, _("List of projects"), _("Projects that this site leads stand below it.")),
        ("call-list", CallIndexPage, _("List of calls"), _("Calls of this site stand below it.")),
    )
)
STARTS = (NEWS, EVENT, PROJECT, CALL, CONTENT, CITY, *LISTS)
