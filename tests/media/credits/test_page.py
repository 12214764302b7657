"""A site's page of picture credits lists what the site shows, says whose it is, and leads to where it stands."""

from functools import partial

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import Page, ReferenceIndex

from cms.people.models import ContactRole
from media.credits.models import ImageCreditsPage
from media.models import CustomImage
from tests.factories import ImageFactory, PersonFactory, content_page, coordinator, project, store_sizes
from tests.queries import statements
from tests.tree import twin

TURKU = "turku.localhost:8000"


@pytest.fixture
def listed(tree) -> ImageCreditsPage:
    """Turku's page of credits, in both editions, and the programme's."""
    for section in (tree.home, tree.turku):
        page = ImageCreditsPage(title="Kuvatiedot", slug="kuvatiedot", locale=tree.finnish)
        section.add_child(instance=page)
    twin(page, tree.turku_en, tree.english, title="Picture credits", slug="image-credits")
    return page


def picture(title: str = "Kuva", **fields: object) -> CustomImage:
    image = ImageFactory(title=title, **fields)
    store_sizes([image])
    return image


def figure(image: CustomImage, **parts: str) -> dict:
    return {"type": "figure", "value": {"image": image.pk, "alt_text": "", **parts}}


def read(path: str = "/kuvatiedot/", host: str = TURKU) -> BeautifulSoup:
    """The page as a visitor gets it. The reference index is brought up to date first: elsewhere the worker does so."""
    for page in Page.objects.specific():
        ReferenceIndex.create_or_update_for_object(page)
    response = Client(headers={"host": host}).get(path)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def rows(soup: BeautifulSoup) -> list[str]:
    """What each picture's row says, on one line."""
    return [" ".join(row.get_text(" ", strip=True).split()) for row in soup.select(".image_credits li")]


def test_pages_own_pictures_and_those_in_blocks_are_listed_once(tree, listed):
    river, street = picture(credit="Joki Malli"), picture(credit="Katu Malli", rights="CC BY 4.0")
    gallery = {"type": "gallery", "value": {"heading": "", "pictures": [{"image": street.pk}, {"image": river.pk}]}}
    content_page(tree.turku, "Joesta", [figure(river)], image=river)
    content_page(tree.turku, "Kadusta", [gallery])
    soup = read()
    assert rows(soup) == ["Kuva: Joki Malli Näytetään sivulla: Joesta , Kadusta", *rows(soup)[1:]]
    assert "CC BY 4.0" in rows(soup)[1]
    assert len(rows(soup)) == 2
    assert [link["href"] for link in soup.select(".image_credits li")[0].select("a")] == ["/joesta/", "/kadusta/"]
    assert soup.select_one(".image_credits img")["alt"] == "Joki virtaa"


def test_portraits_of_coordinators_of_picked_people_and_of_contacts_are_listed(tree, listed):
    coordinator("turku", portrait=picture(credit="Ensimmäinen Malli"))
    picked = PersonFactory(portrait=picture(credit="Toinen Malli"))
    people = {"heading": "", "people": [{"person": picked.pk, "title": ""}]}
    content_page(tree.turku, "Yhteystiedot", [{"type": "coordinators", "value": people}])
    contact = PersonFactory(portrait=picture(credit="Kolmas Malli"))
    page = project(tree.turku_register, "Hanke")
    ContactRole.objects.create(person=contact, kind=ContactRole.Kind.PROJECT, project=page)
    for person in (picked, contact):
        ReferenceIndex.create_or_update_for_object(person)
    ReferenceIndex.create_or_update_for_object(ContactRole.objects.get(city="turku").person)
    text = " ".join(rows(read()))
    assert all(f"{name} Malli" in text for name in ("Ensimmäinen", "Toinen", "Kolmas"))


def test_a_maker_named_at_one_use_is_named(tree, listed):
    image = picture(credit="")
    content_page(tree.turku, "Sivu", [figure(image, credit="Toinen Malli", credit_kind="drawing")])
    assert rows(read()) == ["Piirros: Toinen Malli Näytetään sivulla: Sivu"]


def test_a_picture_without_a_maker_says_so(tree, listed):
    content_page(tree.turku, "Sivu", [figure(picture(credit=""))])
    assert rows(read()) == ["Tekijää ei ole nimetty. Näytetään sivulla: Sivu"]


def test_drafts_hidden_pages_and_other_sites_are_left_out(tree, listed):
    content_page(tree.turku, "Luonnos", [figure(picture(credit="Luonnos Malli"))], live=False)
    content_page(tree.espoo, "Espoossa", [figure(picture(credit="Espoo Malli"))])
    hidden = content_page(tree.turku, "Salassa", [figure(picture(credit="Salaisuus Malli"))])
    hidden.view_restrictions.create(restriction_type="login")
    picture(credit="Kirjasto Malli")
    assert rows(read()) == ["Tällä sivustolla ei ole kuvia."]
    assert rows(read(host="localhost:8000")) == ["Tällä sivustolla ei ole kuvia."]


def test_the_english_edition_lists_its_own_pages_in_english(tree, listed):
    content_page(tree.turku_en, "About", [figure(picture(credit="Maija Malli"))])
    soup = read("/en/image-credits/")
    assert rows(soup) == ["Picture: Maija Malli Shown on: About"]
    assert soup.select_one(".image_credits img")["alt"] == "A river flows"


def test_every_page_of_the_site_leads_there_from_its_foot(tree, listed):
    content_page(tree.turku, "Sivu")
    for path, address in (("/", "/kuvatiedot/"), ("/sivu/", "/kuvatiedot/"), ("/en/", "/en/image-credits/")):
        assert read(path).select_one(f".site_footer a[href='{address}']"), path


def test_a_site_has_one(tree, listed):
    assert not ImageCreditsPage.can_create_at(tree.turku)
    with pytest.raises(ValidationError):
        tree.turku.add_child(instance=ImageCreditsPage(title="Toinen", slug="kuvatiedot", locale=tree.finnish))


def grow(tree, count: int) -> None:
    """Pages with a picture each, and people with portraits."""
    original = picture()
    images = CustomImage.objects.bulk_create(
        CustomImage(title="Kuva", file=original.file.name, width=40, height=30) for _number in range(2 * count)
    )
    store_sizes(images)
    for number in range(count):
        content_page(tree.turku, "Sivu", [figure(images[number])], slug=f"sivu-{images[number].pk}")
        coordinator("turku", portrait=images[count + number])
    for person in (role.person for role in ContactRole.objects.all()):
        ReferenceIndex.create_or_update_for_object(person)


def test_sixty_pictures_cost_what_six_do(tree, listed):
    ask = partial(Client(headers={"host": TURKU}).get, "/kuvatiedot/")
    grow(tree, 3)
    assert len(rows(read())) == 6
    few = statements(ask)
    grow(tree, 27)
    assert len(rows(read())) == 60
    many = statements(ask)
    assert len(few) == len(many) <= 25, "\n".join(many)
