"""A site in which staff have typed the address of a person wherever text can be typed, and who asks for all of it."""

import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from citypages.events.models import EventOrganiser
from cms.people.models import ContactRole
from projectpages.calls.models import CallPage, IdeaFormField, IdeaFormPage
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    OrganisationFactory,
    PersonFactory,
    article,
    content_page,
    coordinator,
    event,
    news_index,
    project,
)
from tests.statements import privacy_notice, statement
from tests.tree import Tree, twin

MAIL = "salla.salainen@example.fi"
TYPED = f"Kysy {MAIL}, salla.salainen&#64;example.fi"
LINKED = f'<p>Kysy <a linktype="email" href="mailto:{MAIL}?subject=Hei">Sallalta</a> tai {MAIL}.</p>'
HOSTS = ("localhost:8000", "turku.localhost:8000")
FIXED = [
    "/",
    "/en/",
    "/sitemap.xml",
    "/robots.txt",
    "/llms.txt",
    "/healthz",
    "/haku/?q=salla",
    "/en/search/?q=salla",
    "/haku/?q=kysy",
    "/haku/suggestions/?q=salla",
    "/haku/ehdotukset/?q=sa",
    "/en/search/suggestions/?q=sal",
    "/haku/description.xml",
    "/avoin-data/",
    "/en/open-data/",
    "/sivukartta/",
    "/en/site-map/",
    "/ei-ole/",
    "/en/ei-ole/",
    "/ei@example.fi/",
    "/haku/?q=kuka.tahansa@example.fi",
    "/tapahtumat/calendar.ics",
    "/en/events/calendar.ics",
    "/ajankohtaista/feed/",
    "/en/news/feed/",
]
# An account in social media and a picture for sharp screens are no mailboxes (cms/people/mail.py).
PLAIN = re.compile(r"(?<!@)\b[\w.+-]+@(?!\dx\.)[\w-]+\.[a-z]{2,}|mailto:(?!\?)", re.IGNORECASE)


def fill(tree: Tree) -> None:
    """People, organisations, events, calls, news, forms and running text, in both editions."""
    image = ImageFactory(alt_text={"fi": TYPED, "en": TYPED}, caption={"fi": TYPED, "en": TYPED}, credit=TYPED)
    salla = coordinator(name="Salla Salainen", email=MAIL, portrait=image, title={"fi": TYPED, "en": TYPED})
    firm = OrganisationFactory(name={"fi": f"Firma {MAIL}", "en": f"Firm {MAIL}"})
    body = [
        {"type": "text", "value": LINKED},
        {"type": "coordinators", "value": {"heading": TYPED, "people": [{"person": salla.pk, "title": TYPED}]}},
    ]
    for section, section_en in ((tree.home, tree.home_en), (tree.turku, tree.turku_en)):
        page = content_page(section, f"Sivu {MAIL}", body, slug="sivu", summary=TYPED, search_description=TYPED)
        twin(page, section_en, tree.english, slug="page", summary=TYPED, body=body)
        statement(section, email=MAIL)
        privacy_notice(section, protection_officer=LINKED)
        news = news_index(section, section_en)
        article(news, f"Uutinen {MAIL}", slug="uutinen", summary=TYPED)
    plan = project(tree.register, f"Hanke {MAIL}", slug="hanke", organisation=firm, summary=TYPED)
    twin(plan, tree.register_en, tree.english, slug="project", summary=TYPED)
    ContactRole.objects.create(person=salla, kind=ContactRole.Kind.PROJECT, project=plan)
    place = {"place_name": TYPED, "place_address": "x" * 44 + f" {MAIL}"}
    evening = event(tree.turku_events, f"Ilta {MAIL}", slug="ilta", summary=TYPED, **place)
    EventOrganiser.objects.create(page=evening, organisation=firm, locale=tree.finnish)
    twin(evening, tree.turku_events_en, tree.english, start_date=evening.start_date, summary=TYPED, **place)
    now = timezone.now()
    call = {"summary": TYPED, "applicants": LINKED, "rules": LINKED, "opens": now - timedelta(1)}
    tree.calls.add_child(instance=CallPage(title=f"Haku {MAIL}", slug="haku", locale=tree.finnish, **call))
    question = IdeaFormField(label=TYPED, help_text=TYPED, field_type="email", clean_name="m", locale=tree.finnish)
    form = {"introduction": LINKED, "thanks": LINKED, "takes_ideas": True, "notify": MAIL, "form_fields": [question]}
    tree.calls.add_child(instance=IdeaFormPage(title="Idea", slug="idea", locale=tree.finnish, **form))
    DocumentFactory(title=TYPED)
    PersonFactory(name="Roolia Vailla", email="roolia.vailla@example.fi")


class Crawler:
    """Asks for every live page, what stands beside it, the fixed addresses, and whatever these link to on our hosts."""

    def __init__(self) -> None:
        self.client = Client()
        self.answers: dict[str, HttpResponse] = {}

    def crawl(self) -> None:
        """Ask for all of it; each address once."""
        waiting = [f"http://{host}{path}" for host in HOSTS for path in FIXED]
        waiting += [page.specific.full_url for page in Page.objects.live().filter(depth__gt=1)]
        waiting += ["http://localhost:8000/haut/idea/?sent=idea", f"{HOSTS[1]}/saavutettavuusseloste/?sent=feedback"]
        while waiting:
            address = waiting.pop().partition("#")[0]
            parts = urlsplit(address)
            if (
                address not in self.answers
                and parts.netloc in HOSTS
                and not parts.path.startswith(("/admin", "/static"))
            ):
                answer = self.client.get(f"{parts.path}?{parts.query}", headers={"host": parts.netloc})
                self.answers[address] = answer
                waiting += links(address, answer)

    def found(self, pattern: re.Pattern[str]) -> dict[str, str]:
        """The addresses whose answer holds the pattern, however it is encoded there, and what it was."""
        texts = {address: readable(answer) for address, answer in self.answers.items()}
        return {address: hit[0] for address, text in texts.items() if (hit := pattern.search(text))}


def links(address: str, answer: HttpResponse) -> Iterator[str]:
    """Where a page leads, files beside it included; not into endless combinations of filters."""
    if answer.get("Content-Type", "").startswith("text/html") and not answer.streaming:
        page = BeautifulSoup(answer.content, "html.parser")
        hrefs = [tag["href"] for tag in page.select("a[href]:not([rel~=nofollow]), link[href]")]
        yield from (urljoin(address, href) for href in hrefs if href.count("?") == 0)


def readable(answer: HttpResponse) -> str:
    """Headers and text, decoded in all the ways in which robots do; lines of calendars unfolded."""
    head = "\n".join(f"{name}: {value}" for name, value in answer.items())
    body = b"" if answer.streaming else answer.content
    return unquote(unescape(f"{head}\n{body.decode(errors='replace')}".replace("\r\n ", "")))
