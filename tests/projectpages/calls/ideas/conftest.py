"""A form that takes ideas, and a visitor who fills it in."""

import pytest
from bs4 import BeautifulSoup

from projectpages.calls.models import IdeaFormField, IdeaFormPage
from tests import visiting
from tests.factories import content_page

PATH = "/haut/idea/"


@pytest.fixture
def form_page(tree) -> IdeaFormPage:
    questions = [
        IdeaFormField(label="Ideasi", field_type="multiline", clean_name="idea", locale=tree.finnish),
        IdeaFormField(label="Posti", field_type="email", clean_name="mail", required=False, locale=tree.finnish),
        IdeaFormField(
            label="Kaupunki",
            field_type="radio",
            clean_name="city",
            choices="Turku\nEspoo",
            required=False,
            help_text="Missä",
            locale=tree.finnish,
        ),
    ]
    return tree.calls.add_child(
        instance=IdeaFormPage(
            title="Idea",
            slug="idea",
            locale=tree.finnish,
            takes_ideas=True,
            thanks="<p>Luemme kaikki.</p>",
            privacy_page=content_page(tree.home, "Tietosuoja"),
            retention_days=30,
            form_fields=questions,
        )
    )


def send(client, typed, path=PATH, **extra):
    """Fill in the form, and send it."""
    return visiting.send(client, path, "idea", **extra, **typed)


def read(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")
