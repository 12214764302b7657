"""The privacy notice tells what GDPR art. 13 asks for."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.test.utils.form_data import inline_formset, rich_text

from citypages.duties.models import PrivacyNoticePage
from tests.forms import post_page
from tests.statements import privacy_notice

PARTS = ("controller", "protection_officer", "recipients", "transfers", "rights")


def test_it_tells_everything_in_the_order_of_the_article(tree):
    privacy_notice(tree.turku)
    answer = Client(headers={"host": "turku.localhost:8000"}).get("/tietosuojaseloste/")
    page = BeautifulSoup(answer.content, "html.parser")
    assert [heading.get_text() for heading in page.select("main h2")] == [
        "Kuka vastaa tiedoista",
        "Tietosuojavastaava",
        "Mihin tietoja käytetään",
        "Kenelle tietoja annetaan",
        "Siirrot EU:n ulkopuolelle",
        "Oikeutesi",
        "Valitus viranomaiselle",
    ]
    text = page.main.get_text(" ", strip=True)
    assert "yleistä etua koskeva tehtävä" in text
    assert "Tietosuojavaltuutetun toimisto" in text
    assert "tietosuoja@example.fi" not in answer.content.decode()
    assert page.select_one("footer a[href='/tietosuojaseloste/']")


@pytest.mark.parametrize("missing", PARTS)
def test_what_is_missing_is_said_at_its_field(tree, admin_client, missing):
    row = {"purpose": "Palaute", "legal_basis": "consent", "categories": "Viesti", "retention": "Vuoden"}
    texts = {name: rich_text("" if name == missing else "<p>Teksti</p>") for name in PARTS}
    answer = post_page(admin_client, tree.turku, PrivacyNoticePage, purposes=inline_formset([row]), **texts)
    assert set(answer.context["form"].errors) == {missing}


def test_one_without_a_purpose_is_refused(tree, admin_client):
    texts = {name: rich_text("<p>Teksti</p>") for name in PARTS}
    answer = post_page(admin_client, tree.turku, PrivacyNoticePage, purposes=inline_formset([]), **texts)
    assert answer.context["form"].non_field_errors()
