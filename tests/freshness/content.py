"""A small install in which every kind of content stands on a page somewhere: the programme and two cities, in both
languages."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import Page

from citypages.events.models import EventPage
from citypages.focus.models import FocusAreaPage
from citypages.models import CityPage
from cms.look.models import Look
from cms.opendata.models import OpenDataPage
from media.credits.models import ImageCreditsPage
from media.models import CustomImage
from projectpages.calls.models import CallIndexPage, CallPage, IdeaFormField, IdeaFormPage
from projectpages.figures.models import FiguresPage
from projectpages.models import ProjectPage
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    OrganisationFactory,
    article,
    content_page,
    coordinator,
    event,
    news_index,
    project,
    reusable_section,
    store_sizes,
)
from tests.freshness.places import OF_API, OF_API_IN_TURKU
from tests.statements import privacy_notice, statement
from tests.translating import send, translate
from tests.tree import Tree, plant, twin

STAFF, READER, READERS = "toimittaja", "lukija", "lukijat"


def block(kind: str, value: Any) -> dict:
    """A block as stored."""
    return {"type": kind, "value": value, "id": f"own-{kind}"}


def item(**value: Any) -> dict:
    """A row of a list block, as stored."""
    return {"type": "item", "value": value, "id": "own-item"}


def make() -> None:
    """All of it."""
    plant()
    tree = Tree()
    users = get_user_model().objects
    users.create_superuser(STAFF, f"{STAFF}@example.fi", "salasana-8")
    users.create_user(READER, password="salasana-8").groups.add(Group.objects.create(name=READERS))
    for city in ("", "turku", "espoo"):
        Look.objects.create(city=city)
    picture, person = _library()
    _projects(tree, picture)
    _sections(tree)
    _everything(tree, picture, person)
    store_sizes(CustomImage.objects.all())
    for page in Page.objects.filter(depth__gt=1).specific():
        page.save_revision().publish()


def _library() -> tuple[CustomImage, Any]:
    organisation = OrganisationFactory(city="turku")
    portrait = ImageFactory(title="Muotokuva")
    coordinator("espoo", name="Essi Esimerkki", email="essi@example.fi", phone="+358501112222")
    person = coordinator("turku", name="Tuuli Mallikas", portrait=portrait, organisation=organisation)
    return ImageFactory(title="Jokiranta", credit="Maija Malli"), person


def _projects(tree: Tree, picture: CustomImage) -> None:
    values = {"kind": "pilot", "focus_area": "open_data", "fund": "erdf", "start": date(2025, 1, 1)}
    first = project(tree.register, "Avoin joki", slug="avoin-joki", image=picture, aims="<p>sana 001</p>", **values)
    own = ProjectPage.objects.get(pk=first.pk)
    own.save_revision().publish()
    translate(send(own, tree.english))
    register = tree.espoo.get_children().get(slug="hankkeet").specific
    project(register, "Metsäpolku", cities=("espoo",), slug="metsapolku", end=date(2027, 1, 1), **values)


def _sections(tree: Tree) -> None:
    tomorrow = timezone.localdate() + timedelta(days=30)
    for city, english in ((tree.turku, tree.turku_en), (tree.espoo, tree.espoo_en)):
        index = news_index(city, english)
        article(index, f"{city.title} kertoo", slug="kertoo", published_at=datetime(2026, 2, 1, 10, tzinfo=UTC))
    events = tree.turku.get_children().get(slug="tapahtumat").specific
    evening = event(events, "Kokeilujen ilta", tomorrow, slug="ilta", place_name="Kirjasto")
    events_en = tree.turku_en.get_children().get(slug="events").specific
    twin(evening, events_en, tree.english, title="An evening of trials", slug="evening", start_date=tomorrow)
    calls = tree.home.add_child(instance=CallIndexPage(title="Haut", slug="haut", locale=tree.finnish))
    times = {"opens": datetime(2026, 1, 1, tzinfo=UTC), "closes": datetime(2026, 12, 1, tzinfo=UTC)}
    call = CallPage(title="Kokeiluhaku", slug="kokeiluhaku", locale=tree.finnish, fund="erdf", **times)
    calls.add_child(instance=call)
    area = {"area": "open_data", "tagline": "Tieto auki", "summary": "Avoimuus", "locale": tree.finnish}
    tree.home.add_child(instance=FocusAreaPage(title="Avoin data", slug="avoin-tieto", **area))
    statement(tree.espoo)
    notice = privacy_notice(tree.espoo)
    tree.espoo.add_child(instance=ImageCreditsPage(title="Kuvatiedot", slug="kuvatiedot", locale=tree.finnish))
    tree.home.add_child(instance=OpenDataPage(title="Aineistot", slug="avoin-data", locale=tree.finnish))
    tree.home.add_child(instance=FiguresPage(title="Hankkeet lukuina", slug="lukuina", locale=tree.finnish))
    question = IdeaFormField(label="Ideasi", field_type="multiline", required=True, locale=tree.finnish)
    form = {"takes_ideas": True, "privacy_page": notice, "form_fields": [question], "locale": tree.finnish}
    calls.add_child(instance=IdeaFormPage(title="Ideasi meille", slug="idea", **form))


def _everything(tree: Tree, picture: CustomImage, person: Any) -> None:
    section = reusable_section("Kysy kaupungilta.")
    document = DocumentFactory(title="Opas", file__data=b"%PDF-1.4 opas")
    figure = {"image": picture.pk, "alt_text": "", "caption": "", "credit": "", "decorative": False}
    body = [
        block("text", "<p>sana 002</p>"),
        block("figure", figure),
        block("reusable", {"heading": "", "section": section.pk}),
        block("coordinators", {"heading": "Yhteys", "people": [item(person=person.pk, title="")]}),
        block("documents", {"heading": "Lue", "documents": [item(document=document.pk, level="", description="")]}),
    ]
    guide = content_page(tree.turku, "Opas kokeilijalle", body, slug="opas", show_in_menus=True, summary="sana 003")
    guide.save_revision().publish()
    translate(send(guide, tree.english))
    content_page(guide, "Alasivu", [block("text", "<p>sana 004</p>")], slug="alasivu")
    content_page(tree.espoo, "Luonto", [block("text", "<p>sana 005</p>")], slug="luonto", show_in_menus=True)
    lists = [
        block("latest_news", {"heading": "Uutta", "count": "3", "with_external": True}),
        block("events", {"heading": "Tulossa", "count": 3}),
        block("open_calls", {"heading": "Haettavana"}),
        block("project_list", {"heading": "Hankkeet", "selection": "found", "city": "", "scope": "all"}),
        block("coordinators", {"heading": "Yhteys", "people": []}),
    ]
    for city in CityPage.objects.all():
        city.body = lists
        city.save()


HOSTS = ("http://localhost:8000", "http://turku.localhost:8000", "http://espoo.localhost:8000")


def addresses() -> list[str]:
    """Every address at which a visitor may meet content of this install, in a stable order."""
    pages = Page.objects.live().filter(depth__gt=1, alias_of=None).select_related("locale").order_by("path")
    found = [page.full_url for page in pages]
    files = [f"{page}event.ics" for page in found if "/ilta/" in page or "/evening/" in page]
    turku = HOSTS[1]
    more = ["/tapahtumat/calendar.ics", "/ajankohtaista/feed/", "/ajankohtaista/2026/", "/haku/?q=joki", "/sivukartta/"]
    more += [
        "/vanha/",
        "/en/luonto/",
        "/en/opas/",
        "/sitemap.xml",
        "/hankkeet/?kind=pilot",
        "/en/search/?q=joki",
        "/hankkeet/feed.atom",
        "/hankkeet/embed.html",
        "/tapahtumat/all.ics",
        "/tapahtumat/embed.html",
        "/ei-ole/",
    ]
    ends = [
        "/tapahtumat/all.ics",
        "/hankkeet/embed.html?theme=dark",
        "/turku/",
        "/sitemap.xml",
        "/llms.txt",
        "/haut/feed/",
        "/haku/?q=sana",
    ]
    asked = [HOSTS[0] + end for end in [*ends, *OF_API.values()]] + [turku + end for end in OF_API_IN_TURKU]
    return list(dict.fromkeys([*found, *files, *(turku + end for end in more), *asked]))


def where_time_shows() -> list[str]:
    """Addresses at which what ends or begins by the clock stands."""
    paths = ["/", "/en/", "/tapahtumat/", "/tapahtumat/calendar.ics", "/ajankohtaista/", "/opas/"]
    paths += ["/tapahtumat/embed.html", "/hankkeet/embed.html"]
    events = [page.full_url for page in EventPage.objects.live()]
    programme = ["/", "/haut/", "/haut/kokeiluhaku/", "/hankkeet/", "/hankkeet/avoin-joki/", "/lukuina/"]
    espoo = ["/", "/ajankohtaista/"]
    places = zip(HOSTS, (programme, paths, espoo), strict=True)
    return [host + path for host, chosen in places for path in chosen] + events
