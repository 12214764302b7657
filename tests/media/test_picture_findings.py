"""Pictures that nobody can hear, or whose maker is not named, are found and not published; the rest is advice."""

import pytest

from media.findings import FILE_NAME, TABLE
from tests.cms.checking.pages import block, codes, found, page_with
from tests.factories import ImageFactory

pytestmark = pytest.mark.django_db


def figure(**parts: object) -> dict:
    return block("figure", {"alt_text": "", "decorative": False, "caption": "", "credit": ""} | parts)


def test_a_picture_in_order_is_not_mentioned(tree):
    assert codes(page_with(tree.turku, [figure(image=ImageFactory().pk)], image=ImageFactory())) == []


def test_what_is_missing_is_found_at_its_own_field(tree):
    silent = figure(image=ImageFactory(alt_text={}, credit="").pk)
    path = f"body.{silent['id']}"
    assert found(page_with(tree.turku, [silent])) == [("no_alt", f"{path}.alt_text"), ("no_credit", f"{path}.credit")]


def test_a_picture_in_a_gallery_is_found_by_its_place(tree):
    silent = figure(image=ImageFactory(credit="").pk)["value"]
    gallery = block("gallery", {"heading": "", "pictures": [{"type": "item", "id": "7", "value": silent}]})
    assert found(page_with(tree.turku, [gallery])) == [("no_credit", f"body.{gallery['id']}.pictures.7.credit")]


def test_the_picture_of_the_page_needs_both(tree):
    page = page_with(tree.turku, image=ImageFactory(alt_text={}, credit=""))
    assert found(page) == [("no_alt", "image"), ("no_credit", "image")]


def test_a_decorative_picture_needs_its_maker_only(tree):
    body = [figure(image=ImageFactory(alt_text={}, credit="").pk, decorative=True)]
    assert codes(page_with(tree.turku, body)) == ["no_credit"]


def test_words_of_this_use_will_do(tree):
    body = [figure(image=ImageFactory(alt_text={}, credit="").pk, alt_text="Joki", credit="Maija Malli")]
    assert codes(page_with(tree.turku, body)) == []


def test_a_still_picture_of_a_video_needs_its_maker(tree):
    video = block("video", {"url": "https://vimeo.com/1", "title": "Video", "poster": ImageFactory(credit="").pk})
    assert found(page_with(tree.turku, [video])) == [("no_credit", f"body.{video['id']}.poster")]


def test_alt_text_in_finnish_only_is_advised_about_on_an_english_page(tree):
    body = [figure(image=ImageFactory(alt_text={"fi": "Joki virtaa"}).pk)]
    assert codes(page_with(tree.turku_en, body)) == ["foreign_alt"]


@pytest.mark.parametrize("alt", ["IMG_2031.jpg", "kuva-3", "DSC0012", "raitiovaunu_keskusta", "Screenshot 2018.png"])
def test_the_name_of_a_file_is_no_alt_text(alt):
    assert FILE_NAME.fullmatch(alt)


@pytest.mark.parametrize("alt", ["Kuva", "Raitiovaunu keskustassa", "Kuva 3 lapsesta", "image of a river", "3D-malli"])
def test_words_are_no_name_of_a_file(alt):
    assert not FILE_NAME.fullmatch(alt)


@pytest.mark.parametrize(
    ("language", "text"),
    [("fi", "Taulukko hankkeista"), ("fi", "Luvut taulukossa"), ("en", "Table 3: costs"), ("en", "A table of results")],
)
def test_a_picture_that_says_it_is_a_table_is_found(language, text):
    assert TABLE[language].search(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [("fi", "Bussin aikataulu"), ("fi", "Taulu seinällä"), ("en", "People around a table"), ("en", "Tablet in hand")],
)
def test_other_tables_are_not(language, text):
    assert not TABLE[language].search(text)


def test_a_table_told_in_words_is_in_order(tree):
    table = figure(image=ImageFactory().pk, caption="Taulukko: hankkeet vuosittain")
    told = figure(image=ImageFactory().pk, caption="Taulukko: hankkeet kunnittain", description="Turku 3, Espoo 4.")
    assert found(page_with(tree.turku, [table, told])) == [("table_picture", f"body.{table['id']}.image")]
