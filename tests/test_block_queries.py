"""A page costs the same number of SQL queries however many blocks it has, in both editions."""

from functools import partial
from itertools import cycle, islice

import pytest
from django.test import Client

from media.models import CustomImage
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    OrganisationFactory,
    content_page,
    coordinator,
    project,
    reusable_section,
    store_sizes,
)
from tests.queries import statements
from tests.tree import Tree, twin

pytestmark = pytest.mark.django_db
SIZES = (10, 30, 60)
# Frame, body and all: what the page of sixty blocks may cost. 10 of them are the frame's.
LIMIT = 32


class Mixture:
    """Blocks of every kind that refers to something, each to something of its own."""

    def __init__(self, tree) -> None:
        self.tree = tree
        self.file = ImageFactory().file.name
        self.organisation = OrganisationFactory()
        self.document_file = DocumentFactory(file__data=b"x").file.name
        self.number = 0
        self.kinds = cycle(
            [
                self.figure,
                self.text,
                self.link_list,
                self.gallery,
                self.call_to_action,
                self.people,
                self.picked,
                self.found,
                self.reusable,
                self.documents,
                self.accordion,
                self.video,
                self.everybody,
                self.split,
            ]
        )

    def body(self, count: int) -> list[dict]:
        """A stream, as stored."""
        return [{"type": kind, "value": value} for kind, value in (make() for make in islice(self.kinds, count))]

    def image(self) -> int:
        image = CustomImage.objects.create(title="Kuva", file=self.file, width=40, height=30)
        store_sizes([image])
        return image.pk

    def page(self) -> int:
        """A page with both editions."""
        self.number += 1
        page = content_page(self.tree.espoo, f"Sivu {self.number}")
        twin(page, self.tree.espoo_en, self.tree.english, title=f"Page {self.number}", slug=f"page-{self.number}")
        return page.pk

    def document(self) -> int:
        return DocumentFactory(file=self.document_file).pk

    def person(self) -> int:
        return coordinator("oulu", portrait=CustomImage.objects.get(pk=self.image()), organisation=self.organisation).pk

    def linking(self) -> str:
        links = f'<a linktype="page" id="{self.page()}">s</a> <a linktype="document" id="{self.document()}">d</a>'
        return f"<p>{links}</p>"

    def figure(self) -> tuple[str, dict]:
        return "figure", {"image": self.image(), "alt_text": "Joki"}

    def gallery(self) -> tuple[str, dict]:
        return "gallery", {"heading": "", "pictures": [{"image": self.image()}, {"image": self.image()}]}

    def video(self) -> tuple[str, dict]:
        return "video", {"url": "https://youtu.be/12345678901", "title": "Video", "poster": self.image()}

    def text(self) -> tuple[str, str]:
        return "text", self.linking()

    def accordion(self) -> tuple[str, dict]:
        return "accordion", {"heading": "", "items": [{"title": "Osa", "text": self.linking()}]}

    def link_list(self) -> tuple[str, dict]:
        return "link_list", {"heading": "", "links": [{"label": "", "page": self.page()}]}

    def call_to_action(self) -> tuple[str, dict]:
        return "call_to_action", {"heading": "Tule", "page": self.page()}

    def documents(self) -> tuple[str, dict]:
        return "documents", {"heading": "", "documents": [{"document": self.document()}], "licence": self.linking()}

    def people(self) -> tuple[str, dict]:
        return "coordinators", {"heading": "", "people": [{"person": self.person(), "title": ""}]}

    def everybody(self) -> tuple[str, dict]:
        return "coordinators", {"heading": "", "people": []}

    def picked(self) -> tuple[str, dict]:
        image = CustomImage.objects.get(pk=self.image())
        page = project(self.tree.register, f"Hanke {self.image()}", organisation=self.organisation, image=image)
        return "project_list", {"heading": "", "selection": "picked", "projects": [{"project": page.pk}]}

    def found(self) -> tuple[str, dict]:
        return "project_list", {"heading": "", "selection": "automatic", "scope": "all"}

    def split(self) -> tuple[str, dict]:
        return "project_list", {"heading": "", "selection": "automatic", "scope": "split", "focus_area": "open_data"}

    def reusable(self) -> tuple[str, dict]:
        inside = [{"type": kind, "value": value} for kind, value in (self.figure(), self.text(), self.people())]
        return "reusable", {"heading": "", "section": reusable_section(body=inside).pk}


@pytest.fixture(scope="module")
def costs(planted) -> dict[tuple[str, int], list[str]]:
    """Statements of a page by its language and its number of blocks, once it has been visited before."""
    tree = Tree()
    mixture, found = Mixture(tree), {}
    coordinator("turku", organisation=mixture.organisation)
    page = content_page(tree.turku, "Paljon", image=CustomImage.objects.get(pk=mixture.image()))
    english = twin(page, tree.turku_en, tree.english, title="A lot", slug="a-lot", image=page.image)
    body: list[dict] = []
    for size in SIZES:
        body += mixture.body(size - len(body))
        for edition in (page, english):
            edition.body = body
            edition.save()
            code = edition.locale.language_code
            visit = partial(_visit, "/en/a-lot/" if code == "en" else "/paljon/")
            visit()
            found[code, size] = statements(visit)
    return found


def _visit(path: str) -> None:
    response = Client(headers={"host": "turku.localhost:8000"}).get(path)
    assert response.status_code == 200
    assert b"<picture" in response.content


@pytest.mark.parametrize("code", ["fi", "en"])
def test_sixty_blocks_cost_what_thirty_do(costs, code):
    few, many = costs[code, 30], costs[code, 60]
    assert len(few) == len(many), f"{len(few)} queries became {len(many)}:\n" + "\n".join(many)


@pytest.mark.parametrize("code", ["fi", "en"])
def test_a_page_of_blocks_of_every_kind_stays_within_its_limit(costs, code):
    found = costs[code, 60]
    assert len(found) <= LIMIT, f"{len(found)} queries:\n" + "\n".join(found)
    assert len(costs[code, 10]) <= len(found)
