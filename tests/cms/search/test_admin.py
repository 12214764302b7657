"""What editors search for in the admin is found in any form and as part of a compound, as on the public sites."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection

from cms.access.models import Team
from cms.people.models import Organisation, Person
from cms.wording.models import Term
from media.models import CustomDocument, CustomImage
from tests.conftest import HOST
from tests.factories import DocumentFactory, ImageFactory, OrganisationFactory, PersonFactory, content_page
from tests.teams import member

pytestmark = pytest.mark.django_db


def listing(model: type) -> str:
    return reverse(model.snippet_viewset.get_url_name("list"))


@pytest.fixture
def things(tree) -> None:
    """One of each that can be searched for, indexed when saved, and one beside it."""
    for title in ("Kaupungin hankkeet", "Kiertotalouskeskus"):
        page = content_page(tree.turku, title)
        ImageFactory(title=title)
        DocumentFactory(title=title)
        OrganisationFactory(name={"fi": title})
        PersonFactory(name=title)
        Term.objects.create(term=title)
        page.save()


def found(browser: Client, address: str, text: str) -> list[str]:
    """Which of the things an answer of the admin names."""
    answer = browser.get(address, {"q": text})
    assert answer.status_code == 200, address
    shown = BeautifulSoup(answer.content, "html.parser")
    for box in shown.select("input"):
        box.decompose()
    text = shown.get_text(" ")
    return [title for title in ("Kaupungin hankkeet", "Kiertotalouskeskus") if title in text]


PLACES = {
    "pages": lambda: reverse("wagtailadmin_pages:search"),
    "explorer": lambda: reverse("wagtailadmin_explore_root"),
    "page chooser": lambda: reverse("wagtailadmin_choose_page_search"),
    "images": lambda: reverse("wagtailimages:index"),
    "image chooser": lambda: reverse("wagtailimages_chooser:choose_results"),
    "documents": lambda: reverse("wagtaildocs:index"),
    "document chooser": lambda: reverse("wagtaildocs_chooser:choose_results"),
    "people": lambda: listing(Person),
    "person chooser": lambda: reverse(Person.snippet_viewset.chooser_viewset.get_url_name("choose_results")),
    "organisations": lambda: listing(Organisation),
    "glossary": lambda: listing(Term),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hankkeissa", ["Kaupungin hankkeet"]),
        ("kaupunki", ["Kaupungin hankkeet"]),
        ("kiertotalous", ["Kiertotalouskeskus"]),
        ("keskukset", ["Kiertotalouskeskus"]),
        ("kaupunki hanke", ["Kaupungin hankkeet"]),
        ("hankinta", []),
    ],
)
def test_a_word_is_found_in_any_form(things, admin_client, place, text, expected):
    assert found(admin_client, PLACES[place](), text) == expected


@pytest.mark.parametrize("place", [place for place in PLACES if place not in {"explorer", "pages"}])
def test_the_beginning_of_a_word_is_enough_while_typing(things, admin_client, place):
    assert found(admin_client, PLACES[place](), "kaupun") == ["Kaupungin hankkeet"]


STRANGE = ['"', 'a"b', "'", "*", "(", ")", "NEAR(", "a AND", "^", "a:b", "-", "🙂", "\u202eabc", "\0", "x" * 10_000]


@pytest.mark.parametrize("place", PLACES)
def test_nothing_that_is_typed_breaks_a_search(things, admin_client, place):
    for text in STRANGE:
        assert admin_client.get(PLACES[place](), {"q": text}).status_code == 200, text


def test_users_are_searched_as_before(admin_client, admin_user):
    answer = admin_client.get(reverse("wagtailusers_users:index"), {"q": admin_user.username[:3]})
    assert admin_user.username in answer.content.decode()


@pytest.mark.parametrize(
    ("place", "model"), [("image chooser", CustomImage), ("document chooser", CustomDocument), ("images", CustomImage)]
)
def test_a_citys_staff_search_what_they_may_choose_only(things, tree, place, model):
    foreign = Collection.get_first_root_node().add_child(name="Espoo")
    user = member(tree, "turku", Team.Role.EDITORS)
    own = Collection.get_first_root_node().add_child(name="Turku")
    user.groups.get().collection_permissions.update(collection=own)
    for row in model.objects.filter(title="Kaupungin hankkeet"):
        row.collection = foreign
        row.save()
    for row in model.objects.filter(title="Kiertotalouskeskus"):
        row.collection = own
        row.save()
    browser = Client(headers={"host": HOST})
    browser.force_login(user)
    assert found(browser, PLACES[place](), "hanke") == []
    assert found(browser, PLACES[place](), "kiertotalous") == ["Kiertotalouskeskus"]


def test_a_citys_staff_do_not_find_other_citys_drafts(tree):
    content_page(tree.espoo, "Kaupungin hankkeet", live=False).save()
    content_page(tree.turku, "Kiertotalouskeskus", live=False).save()
    browser = Client(headers={"host": HOST})
    browser.force_login(member(tree, "turku", Team.Role.EDITORS))
    for place in ("pages", "explorer"):
        assert found(browser, PLACES[place](), "hanke") == [], place
    assert found(browser, PLACES["pages"](), "kiertotalous") == ["Kiertotalouskeskus"]


@pytest.mark.parametrize("listing", ["wagtailimages:index_results", "wagtaildocs:index_results"])
@pytest.mark.parametrize("order", ["", "title", "usage_count"])
def test_pictures_and_documents_are_searched_by_words_and_by_use_at_once(things, admin_user, listing, order):
    """Wagtail 8.0 answers a search with a count of uses with a server error."""
    browser = Client(headers={"host": HOST})
    browser.force_login(admin_user)
    asked = {"q": "hankkeet", "ordering": order}
    unused = browser.get(reverse(listing), {**asked, "usage_count_min": "", "usage_count_max": "0"})
    used = browser.get(reverse(listing), {**asked, "usage_count_min": "1", "usage_count_max": ""})
    assert (unused.status_code, used.status_code) == (200, 200)
    assert "Kaupungin hankkeet" in unused.content.decode()
    assert "Kaupungin hankkeet" not in used.content.decode()
