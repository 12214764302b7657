"""A picture is one row with its words in both languages."""

import pytest
from django.utils import translation
from wagtail.images.models import Filter

from media.models import CreditKind
from media.models.image import credit_line
from media.renditions import FORMATS, SHAPES, images_in, prefetch_renditions, specs
from media.templatetags.media_tags import picture
from tests.factories import ImageFactory
from tests.queries import statements

pytestmark = pytest.mark.django_db


def test_the_words_of_a_picture_are_in_the_readers_language():
    image = ImageFactory()
    assert (image.default_alt_text, str(image.caption)) == ("Joki virtaa", "Jokiranta")
    with translation.override("en"):
        assert (image.default_alt_text, str(image.caption)) == ("A river flows", "The riverside")


def test_a_picture_without_words_never_shows_its_files_name():
    image = ImageFactory(title="DSC_0042.jpg", alt_text={}, caption={})
    assert image.default_alt_text == ""


@pytest.mark.parametrize(
    ("kind", "finnish", "english"),
    [
        (CreditKind.PHOTO, "Kuva: Maija Malli", "Picture: Maija Malli"),
        (CreditKind.DRAWING, "Piirros: Maija Malli", "Drawing: Maija Malli"),
        (CreditKind.GRAPHIC, "Grafiikka: Maija Malli", "Graphic: Maija Malli"),
        (CreditKind.VIDEO, "Video: Maija Malli", "Video: Maija Malli"),
        ("", "Kuva: Maija Malli", "Picture: Maija Malli"),
    ],
)
def test_a_credit_names_what_was_made_and_by_whom(kind, finnish, english):
    assert credit_line(kind, "Maija Malli") == finnish
    with translation.override("en"):
        assert credit_line(kind, "Maija Malli") == english


def test_a_picture_without_a_maker_has_no_credit_line():
    assert ImageFactory(credit="").credit_line == ""


def test_everything_said_about_a_picture_can_be_found():
    assert ImageFactory().words() == "A river flows Joki virtaa The riverside Jokiranta Maija Malli"


@pytest.mark.parametrize("shape", SHAPES)
def test_a_picture_is_served_in_every_format_with_its_size(shape):
    image = ImageFactory(file__width=2000, file__height=1200)
    html = str(picture(image, shape, alt="Joki", loading="eager"))
    assert [f"image/{name}" in html for name in FORMATS[:2]] == [True, True]
    assert html.count("<source") == 2
    for part in ('alt="Joki"', 'width="', 'height="', 'srcset="', 'loading="eager"', 'sizes="100vw"'):
        assert part in html
    assert html.count("w,") + html.count('w"') >= len(SHAPES[shape]) * len(FORMATS)


def test_a_small_picture_is_not_listed_twice_at_one_width():
    widths = [part.split()[-1] for part in str(picture(ImageFactory(), "wide")).split(",")]
    assert len(widths) == 1


def test_a_picture_that_is_missing_prints_nothing():
    assert picture(None) == ""


def test_a_decorative_picture_has_an_empty_alt_text():
    assert 'alt=""' in str(picture(ImageFactory(), "card"))


def test_the_focal_point_decides_the_cut():
    image = ImageFactory(file__width=1000, file__height=500)
    middle = image.get_rendition("fill-100x100")
    image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height = 900, 250, 10, 10
    image.save()
    assert image.get_rendition("fill-100x100") != middle
    assert Filter("fill-100x100").get_cache_key(image) != ""


def test_stored_sizes_of_many_pictures_cost_one_query(django_assert_num_queries):
    images = [ImageFactory() for _number in range(4)]
    for image in images:
        picture(image, "card")
    fresh = [type(image).objects.get(pk=image.pk) for image in images]
    with django_assert_num_queries(1):
        prefetch_renditions([*fresh, None])
        for image in fresh:
            assert set(image.get_renditions(*specs("card"))) == set(specs("card"))


def test_no_pictures_cost_nothing():
    assert statements(lambda: prefetch_renditions([None])) == []


def test_pictures_are_found_however_deep_in_a_stream(tree):
    one, two, three = (ImageFactory() for _number in range(3))
    figure = {"image": one.pk, "decorative": True}
    gallery = {"heading": "", "pictures": [{"image": two.pk}, {"image": three.pk}, {"image": None}]}
    tree.turku.body = [{"type": "figure", "value": figure}, {"type": "gallery", "value": gallery}]
    assert images_in(tree.turku.body) == [one, two, three]
