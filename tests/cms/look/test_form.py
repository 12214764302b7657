"""A city's staff change the look of their own city, see it before it is saved, and are refused what cannot be read."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from cms.access.models import Team
from cms.look.models import Look
from cms.look.palette import LIGHT, failing, nearest
from tests.conftest import HOST
from tests.factories import ImageFactory
from tests.teams import member


@pytest.fixture
def looks(tree) -> dict[str, Look]:
    """The looks that setting up makes."""
    return {city: Look.objects.create(city=city) for city in ("", "turku", "espoo")}


@pytest.fixture
def editor(looks, tree) -> Client:
    return logged_in(member(tree, "turku", Team.Role.EDITORS))


def logged_in(user) -> Client:
    client = Client(headers={"host": HOST})
    client.force_login(user)
    return client


def address(view: str, look: Look) -> str:
    return reverse(f"wagtailsnippets_look_look:{view}", args=[look.pk])


def values(**fields: object) -> dict[str, object]:
    return {"accent": "", "accent_dark": "", "logo": "", "logo_dark": ""} | fields


def fault(client: Client, look: Look, **fields: object) -> str:
    """The page that comes back with a fault in it."""
    answer = client.post(address("edit", look), values(**fields))
    assert answer.status_code == 200
    look.refresh_from_db()
    assert (look.accent, look.logo) == ("", None)
    return re.sub(r"\s+", " ", answer.content.decode())


def test_an_editor_saves_her_own_citys_colour(editor, looks):
    answer = editor.post(address("edit", looks["turku"]), values(accent=" 7A1F5C"))
    assert answer.status_code == 302
    looks["turku"].refresh_from_db()
    assert looks["turku"].accent == "#7a1f5c"


@pytest.mark.parametrize("view", ["edit", "preview_on_edit", "history", "usage"])
def test_an_editor_is_kept_out_of_another_citys_look(editor, looks, view):
    for look in (looks["espoo"], looks[""]):
        for answer in (editor.get(address(view, look)), editor.post(address(view, look), values(accent="#7a1f5c"))):
            assert answer.status_code in {302, 403, 405}
            assert answer.status_code != 302 or answer["Location"] == "/admin/"
        look.refresh_from_db()
        assert look.accent == ""


def test_the_list_leads_an_editor_to_her_own_look(editor, looks):
    answer = editor.get(reverse("wagtailsnippets_look_look:list"))
    assert answer["Location"] == address("edit", looks["turku"])


def test_a_translator_changes_no_look(looks, tree):
    translator = logged_in(member(tree, "turku", Team.Role.TRANSLATORS))
    assert translator.get(address("edit", looks["turku"]))["Location"] == "/admin/"


def test_the_programmes_editors_change_all_looks(looks, tree):
    programme = logged_in(member(tree, "", Team.Role.PUBLISHERS))
    assert [programme.get(address("edit", look)).status_code for look in looks.values()] == [200, 200, 200]
    listed = programme.get(reverse("wagtailsnippets_look_look:list")).content.decode()
    assert all(address("edit", look) in listed for look in looks.values())


def test_nobody_adds_or_deletes_a_look(looks, admin_client):
    assert admin_client.get(reverse("wagtailsnippets_look_look:add")).status_code == 302
    assert admin_client.post(address("delete", looks["turku"])).status_code == 302
    assert Look.objects.count() == 3


def test_a_colour_without_contrast_is_refused_with_the_pair_the_ratio_and_the_nearest(editor, looks):
    html = fault(editor, looks["turku"], accent="#ffe900")
    proposed = nearest("#ffe900", LIGHT)
    worst = failing("#ffe900", LIGHT)[0]
    assert f"Liian pieni kontrasti: {worst.pair.name}" in html
    assert "vähintään 4,5:1" in html
    assert f'<button type="button" class="button button-small button-secondary" value="{proposed}">' in html
    assert editor.post(address("edit", looks["turku"]), values(accent=proposed)).status_code == 302


def test_a_dark_schemes_colour_is_measured_on_the_dark(editor, looks):
    assert "Liian pieni kontrasti" in fault(editor, looks["turku"], accent="#7a1f5c", accent_dark="#7a1f5c")
    assert "Valitse ensin korostusväri" in fault(editor, looks["turku"], accent_dark="#ffaadd")


@pytest.mark.parametrize("wrong", ["punainen", "#12345", "url(x)", "#gggggg"])
def test_what_is_no_colour_is_refused_and_kept_in_the_field(editor, looks, wrong):
    html = fault(editor, looks["turku"], accent=wrong[:7])
    assert "Kirjoita väri" in html
    assert f'value="{wrong[:7]}"' in html


def test_a_logo_is_large_enough_and_not_a_ribbon(editor, looks):
    small, ribbon = ImageFactory(file__width=80, file__height=80), ImageFactory(file__width=900, file__height=100)
    assert "Kuva on 80 pikseliä korkea" in fault(editor, looks["turku"], logo=small.pk)
    assert "liian leveä" in fault(editor, looks["turku"], logo=ribbon.pk)


@pytest.mark.parametrize(("mode", "scheme"), [("", "light"), ("light", "light"), ("dark", "dark")])
def test_the_preview_shows_the_front_page_as_it_would_be(editor, looks, mode, scheme):
    preview = address("preview_on_edit", looks["turku"])
    assert editor.post(preview, values(accent="#7a1f5c")).json() == {"is_valid": True, "is_available": True}
    html = editor.get(f"{preview}?mode={mode}&in_preview_panel=true").content.decode()
    assert "/river-7a1f5c-" in html
    assert f"look/{scheme}.css" in html
    assert 'data-accent="river"' in html
    assert Look.objects.get(city="turku").accent == ""
