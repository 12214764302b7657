"""A site that grows, for counting what its pages cost."""

from functools import partial
from itertools import cycle

from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from citypages.events.models import EventOrganiser
from citypages.models import CityPage
from citypages.news.models import ExternalNews, Offer
from cms.cities import CITIES
from cms.hosts.sites import sync_sites
from cms.people.models import ContactRole, Person
from media.models import CustomDocument, CustomImage
from projectpages.figures.models import FiguresPage
from projectpages.models import ProjectPage
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    OrganisationFactory,
    PersonFactory,
    article,
    content_page,
    event,
    news_index,
    project,
    store_sizes,
)
from tests.queries import statements
from tests.tree import Tree, plant, plant_lists, twin

TURKU, PROGRAMME = "turku.localhost:8000", "localhost:8000"
PAGES = {
    "city page": (TURKU, "/"),
    "English city page": (TURKU, "/en/"),
    "project page": (PROGRAMME, "/hankkeet/hanke-0/"),
    "front page": (PROGRAMME, "/"),
    "list of projects": (TURKU, "/hankkeet/"),
    "narrowed list": (PROGRAMME, "/hankkeet/?city=turku&kind=pilot"),
    "projects in figures": (PROGRAMME, "/lukuina/"),
    "feed of projects": (TURKU, "/hankkeet/feed.atom"),
    "projects in a frame": (TURKU, "/hankkeet/embed.html"),
    "calendar of everything": (PROGRAMME, "/tapahtumat/all.ics"),
    "list of news": (TURKU, "/ajankohtaista/"),
    "article": (TURKU, "/ajankohtaista/uutinen-0/"),
    "page of everything": (TURKU, "/kaikki/"),
}


class Site:
    """A site that grows: `size` projects, pictures, documents, links and people."""

    def __init__(self) -> None:
        plant()
        self.tree = Tree()
        self.size = 0
        self.picture = ImageFactory()
        store_sizes([self.picture])
        self.tree.home.add_child(instance=FiguresPage(title="Lukuina", slug="lukuina", locale=self.tree.finnish))
        self.everything = content_page(self.tree.turku, "Kaikki")
        self.desks = [news_index(self.tree.turku, self.tree.turku_en), news_index(self.tree.espoo)]
        self.projects: list[ProjectPage] = []
        self.images: list[CustomImage] = []
        self.people: list[Person] = []
        self.documents: list[CustomDocument] = []

    def grow(self, size: int) -> None:
        """Add what is missing to the size, and put all of it on the pages."""
        more = size - self.size
        portraits, cards = iter(self.add_images(more)), iter(self.add_images(more))
        self.images += self.add_images(more)
        file = DocumentFactory(file__data=b"x").file.name
        self.documents += CustomDocument.objects.bulk_create(
            CustomDocument(title="Esite", file=file, file_size=1) for _n in range(more)
        )
        organisations = [OrganisationFactory() for _number in range(6)]
        pairs = cycle([("turku", "espoo"), ("turku", "oulu"), ("espoo", "turku")])
        for number in range(self.size, size):
            page = project(
                self.tree.register,
                f"Hanke {number}",
                next(pairs),
                itself=("turku",) if number % 2 else (),
                organisation=organisations[number % 6],
                image=next(cards),
            )
            self.projects.append(page)
            person = PersonFactory(organisation=organisations[number % 6], portrait=next(portraits))
            self.people.append(person)
        first = {"kind": ContactRole.Kind.PROJECT, "project": self.projects[0]}
        for role in ({"kind": ContactRole.Kind.COORDINATOR, "city": "turku"}, first):
            ContactRole.objects.bulk_create(ContactRole(person=person, **role) for person in self.people[-more:])
            event(
                self.tree.turku_events,
                f"Ilta {number}",
                organisers=[EventOrganiser(organisation=organisations[0], locale=page.locale)],
            )
        self.add_news(size)
        self.size = size
        usual = self.body("heading", "figure", "link_list", "found_projects", "found_people", "latest_news")
        self.show(self.tree.turku, usual)
        self.show(self.tree.turku_en, usual)
        self.show(self.tree.home, [*usual, *self.body("city_map", "timeline", "by_focus_area", "by_city")])
        self.show(self.projects[0], self.body("heading", "figure"))
        self.show(self.everything, self.body())

    def add_news(self, size: int) -> None:
        """Articles of Turku's, and as many of Espoo's that Turku accepted; news elsewhere."""
        turku, espoo = self.desks
        for number in range(self.size, size):
            article(turku, f"Uutinen {number}", image=self.picture, project=self.projects[0], city="espoo")
            theirs = article(espoo, f"Espoon uutinen {number}", image=self.picture)
            accepted = {"state": "accepted", "place": "both", "shown_from": timezone.now()}
            Offer.objects.create(page=theirs, receiver="turku", **accepted)
            ExternalNews.objects.create(title="Muualla", url="https://www.example.fi/", date="2018-03-01", city="turku")

    def show(self, page: Page, body: list[dict]) -> None:
        """Publish a page with these blocks and a picture of its own."""
        page.body, page.image = body, self.picture
        page.save()

    def add_images(self, count: int) -> list[CustomImage]:
        """Pictures with all their stored sizes, which share one file."""
        images = CustomImage.objects.bulk_create(
            CustomImage(title="Kuva", file=self.picture.file.name, width=40, height=30) for _number in range(count)
        )
        store_sizes(images)
        return images

    def body(self, *names: str) -> list[dict]:
        """A stream with the blocks of these names, or with all of them, as long as the site is large."""
        figures = [{"image": image.pk, "alt_text": "Joki"} for image in self.images[-self.size :]]
        links = [{"label": "", "page": page.pk, "url": "", "language": ""} for page in self.projects]
        picked = [{"project": page.pk, "introduction": "Meillä"} for page in self.projects]
        people = [{"person": person.pk, "title": ""} for person in self.people]
        files = [{"document": document.pk, "description": ""} for document in self.documents]
        blocks = {
            "heading": ("heading", {"text": "Mitä tehdään", "level": "h2"}),
            "figure": ("figure", figures[0]),
            "gallery": ("gallery", {"heading": "", "pictures": figures}),
            "link_list": ("link_list", {"heading": "", "links": links}),
            "documents": ("documents", {"heading": "", "documents": files}),
            "found_projects": ("project_list", {"heading": "Hankkeet", "selection": "automatic", "scope": "all"}),
            "picked_projects": ("project_list", {"heading": "", "selection": "picked", "projects": picked}),
            "found_people": ("coordinators", {"heading": "", "people": []}),
            "latest_news": ("latest_news", {"heading": "Uutiset", "count": "6", "with_external": True}),
            "picked_people": ("coordinators", {"heading": "", "people": people}),
            "city_map": ("city_map", {"heading": ""}),
            "timeline": ("timeline", {"heading": "", "first_year": 2014, "last_year": 2022}),
            "by_focus_area": ("funding_chart", {"heading": "", "by": "focus_area"}),
            "by_city": ("funding_chart", {"heading": "", "by": "city"}),
        }
        chosen = [blocks[name] for name in names or blocks]
        return [{"type": kind, "value": value} for kind, value in chosen]

    def add_cities(self) -> None:
        """The other four cities in both editions, each with its host."""
        for city in CITIES:
            if not CityPage.objects.filter(city=city.slug).exists():
                page = CityPage(title=city.name_fi, slug=city.slug, city=city.slug, locale=self.tree.finnish)
                self.tree.home.add_child(instance=page)
                plant_lists(page, twin(page, self.tree.home_en, self.tree.english, city=city.slug))
        sync_sites()

    def costs(self) -> dict[str, list[str]]:
        """The statements of each page."""
        return {name: self.cost(*address) for name, address in PAGES.items()}

    def cost(self, host: str, path: str) -> list[str]:
        """The statements of one page, of a site that has been visited before: no page is cached, site roots are."""
        self.visit(host, path)
        return statements(partial(self.visit, host, path))

    def visit(self, host: str, path: str) -> None:
        """Ask for a page as a visitor does."""
        assert Client(headers={"host": host}).get(path).status_code == 200
