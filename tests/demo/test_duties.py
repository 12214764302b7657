"""What the law wants of every page stands on every page of the demo."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_sending_its_forms_sets_no_cookie(visits):
    for page in visits:
        for form in page.html.select("main form[method=post]"):
            empty = {field["name"]: "" for field in form.select("[name]")}
            visitor = Client(headers={"host": page.host})
            answer = visitor.post(form["action"].partition("#")[0], empty, headers={"sec-fetch-site": "same-origin"})
            assert (answer.status_code, dict(answer.cookies)) == (200, {}), page.address


def test_it_links_to_the_statements_of_its_site(visits):
    words = {"fi": ["Saavutettavuusseloste", "Tietosuojaseloste"], "en": ["Accessibility statement", "Privacy notice"]}
    for page in visits:
        own = [link for link in page.html.select("footer a[href^='/']") if link.get_text() in words[page.language]]
        assert [link.get_text() for link in own] == words[page.language], page.address


def test_it_names_the_funds_above_its_heading(visits):
    assert [page.address for page in visits if not page.html.select_one("header .funding_banner img[alt]")] == []
