"""Who gets a page's files, a section's files, and at which addresses."""

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from cms.exchange.applying import read
from tests.cms.exchange.conftest import fetch, page_address, stored, upload
from tests.factories import content_page
from tests.queries import statements
from tests.translating import send

pytestmark = pytest.mark.django_db
KINDS = ("po", "xliff")


@pytest.fixture
def section(tree, translation):
    """Turku and Espoo with a page each, sent for translation."""
    tree.news = content_page(tree.turku, "Uutiset", slug="uutiset")
    tree.espoo_news = content_page(tree.espoo, "Espoon uutiset", slug="uutiset")
    return [translation, *(send(page, tree.english) for page in (tree.news, tree.espoo_news))]


def section_address(page: Page, suffix: str = "", language: str = "en") -> str:
    return reverse(f"exchange_section{suffix}", args=[page.pk, language])


def in_english(data: bytes) -> str:
    """Both titles translated, in either format."""
    text = data.decode()
    text = text.replace('msgid "Uutiset"\nmsgstr ""', 'msgid "Uutiset"\nmsgstr "News"')
    return text.replace("Uutiset</source>", "Uutiset</source><target>News</target>")


@pytest.mark.parametrize("suffix", ["", "_po", "_xliff"])
@pytest.mark.parametrize(
    ("who", "status"), [("translator", 200), ("publisher", 200), ("superuser", 200), ("neighbour", 302)]
)
def test_the_files_of_a_page_are_for_those_who_may_edit_its_edition(translation, request, who, status, suffix):
    client = request.getfixturevalue(who)
    assert client.get(page_address(translation, suffix)).status_code == status


@pytest.mark.parametrize("name", ["download_pofile", "upload_pofile"])
def test_wagtail_localizes_addresses_answer_under_the_same_rule(translation, neighbour, translator, name):
    address = reverse(f"wagtail_localize:{name}", args=[translation.pk])
    assert neighbour.get(address).status_code == 302
    assert translator.get(address).status_code == 200


def test_nobody_elses_upload_changes_anything(translation, translator, neighbour, client):
    data = fetch(translator, translation, "po").decode().replace('msgstr ""\n\n', 'msgstr "x"\n\n')
    for who in (neighbour, client):
        assert upload(who, page_address(translation), data).status_code == 302
    assert not StringTranslation.objects.exists()


def test_a_translation_that_was_detached_or_deleted_has_no_files(translation, superuser):
    Translation.objects.update(enabled=False)
    assert superuser.get(page_address(translation)).status_code == 404
    Translation.objects.update(enabled=True)
    Page.objects.filter(pk=translation.get_target_instance().pk).delete()
    assert superuser.get(page_address(translation)).status_code == 404


def test_who_uploads_is_told_what_changed_and_is_led_back(translation, translator):
    data = fetch(translator, translation, "po").decode()
    data = data.replace('msgstr ""\n\n', 'msgstr "x"\n\n', 1)
    response = upload(translator, page_address(translation), data)
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[translation.get_target_instance().pk])
    page = translator.get(response["Location"]).content.decode()
    assert "1 teksti muuttui, 0 ennallaan, 4 tyhjää tiedostossa." in page


def test_who_came_from_elsewhere_is_led_there_and_not_to_another_site(translation, translator):
    data = fetch(translator, translation, "po")
    assert upload(translator, page_address(translation), data, next="/admin/")["Location"] == "/admin/"
    strange = upload(translator, page_address(translation), data, next="https://evil.example/")
    assert strange["Location"].startswith("/admin/pages/")


@pytest.mark.parametrize("kind", KINDS)
def test_a_section_is_one_file_with_every_page_that_one_may_edit(section, tree, superuser, translator, kind):
    everything = read(superuser.get(section_address(tree.home, f"_{kind}")).content)
    assert {entry.page for entry in everything.entries} == {str(translation.uuid) for translation in section}
    own = read(translator.get(section_address(tree.home, f"_{kind}")).content)
    assert {entry.page for entry in own.entries} == {str(translation.uuid) for translation in section[:2]}
    assert "1 sivu on jätetty pois" in translator.get(section_address(tree.home)).content.decode()


@pytest.mark.parametrize("kind", KINDS)
def test_the_file_of_a_section_is_taken_in(section, tree, translator, kind):
    data = in_english(translator.get(section_address(tree.turku, f"_{kind}")).content)
    assert upload(translator, section_address(tree.turku), data).status_code == 302
    assert stored(section[1])["Uutiset"] == ("News", "manual")
    assert tree.news.get_translation(tree.english).draft_title == "News"


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_of_a_page_that_one_may_not_edit_is_refused_with_all_others(section, tree, translator, superuser, kind):
    data = in_english(superuser.get(section_address(tree.home, f"_{kind}")).content)
    response = upload(translator, section_address(tree.home), data)
    assert response.status_code == 422
    assert "jota sinulla ei ole oikeutta muokata" in response.content.decode()
    assert not StringTranslation.objects.exists()


@pytest.mark.parametrize("kind", KINDS)
def test_the_file_of_a_section_tells_its_pages_apart(section, tree, superuser, kind):
    data = superuser.get(section_address(tree.home, f"_{kind}")).content.decode()
    first, second = tree.news, tree.espoo_news
    second.title = "Muuttunut"
    second.save()
    section[2].source.update_from_db()
    response = upload(superuser, section_address(first.get_parent().get_parent()), data)
    said = response.content.decode()
    assert response.status_code == 422
    assert said.count("Muuttunut") == 2
    assert "Uutiset" not in said


@pytest.mark.parametrize("suffix", ["", "_po", "_xliff"])
def test_a_section_is_not_for_others_and_needs_translations(section, tree, neighbour, superuser, suffix):
    assert neighbour.get(section_address(tree.turku, suffix)).status_code == 302
    assert superuser.get(section_address(tree.turku, suffix, "sv")).status_code == 404
    assert superuser.get(reverse(f"exchange_section{suffix}", args=[99999, "en"])).status_code == 404


def test_the_queries_of_a_section_do_not_grow_with_its_pages(section, tree, translator):
    address = section_address(tree.turku, "_po")
    translator.get(address)
    before = len(statements(lambda: translator.get(address)))
    for number in range(8):
        send(content_page(tree.turku, f"Sivu {number}", slug=f"sivu-{number}"), tree.english)
    assert len(statements(lambda: translator.get(address))) <= before + 1
