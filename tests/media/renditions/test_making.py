"""The sizes of pictures are made when a page is published, by the worker, and not when the first visitor comes."""

import logging

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation
from django_tasks_db.models import DBTaskResult
from wagtail.images.models import SourceImageIOError

from cms.caching.version import VERSION, place
from cms.look.models import Look
from media.models import CustomImage, Rendition
from media.renditions import specs
from media.renditions.making import FAILURES, make, make_all, make_sizes
from tests.demo.visits import visit
from tests.factories import ImageFactory, PersonFactory, content_page, coordinator, project, published, reusable_section

pytestmark = pytest.mark.django_db
TURKU, PROGRAMME = "http://turku.localhost:8000", "http://localhost:8000"


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """What follows a commit, the worker's jobs among it, has happened at the end of the block."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def stored(image: CustomImage) -> set[str]:
    """The specs of the picture's sizes."""
    return set(image.renditions.values_list("filter_spec", flat=True))


def shapes(*names: str) -> set[str]:
    return {spec for name in names for spec in specs(name)}


def item(kind: str, **value: object) -> dict:
    """A block of a stream, as stored."""
    return {"type": kind, "value": value}


def test_a_published_pages_picture_has_all_its_sizes(tree, committed):
    image = ImageFactory()
    with committed():
        published(content_page(tree.turku, image=image, live=False))
    assert stored(image) == shapes("hero", "card", "shared")


def test_a_draft_has_none(tree, committed):
    image = ImageFactory()
    with committed():
        content_page(tree.turku, image=image, live=False).save_revision()
    assert stored(image) == set()


def test_no_visitor_makes_a_size_of_what_was_published(tree, committed):
    lead, figure, first, second, poster, portrait, inside, card = (ImageFactory() for _number in range(8))
    with committed():
        section = reusable_section(body=[item("figure", image=inside.pk, decorative=True)])
        person = coordinator(portrait=portrait)
        shown = project(tree.register, "Uusi", image=card)
        body = [
            item("figure", image=figure.pk, alt_text="Joki"),
            item("gallery", heading="", pictures=[{"image": first.pk}, {"image": second.pk}]),
            item("video", url="https://youtu.be/12345678901", title="Video", poster=poster.pk),
            item("coordinators", heading="", people=[{"person": person.pk, "title": ""}]),
            item("project_list", heading="", selection="automatic", scope="all"),
            item("reusable", heading="", section=section.pk),
        ]
        page = content_page(tree.turku, "Uusi", body, image=lead)
        twin = page.copy_for_translation(tree.english)
        twin.save_revision().publish()
    made = set(Rendition.objects.values_list("pk", flat=True))
    lists = [TURKU + "/hankkeet/", PROGRAMME + "/hankkeet/", PROGRAMME + "/en/projects/"]
    for address in (page.full_url, twin.full_url, shown.full_url, *lists):
        response = visit(address)
        assert response.status_code == 200
        assert b"<picture" in response.content, address
    assert set(Rendition.objects.values_list("pk", flat=True)) == made


def test_a_portrait_and_a_logo_have_theirs(tree, committed):
    portrait, logo, dark = (ImageFactory(file__height=100) for _number in range(3))
    with committed():
        PersonFactory(portrait=portrait)
        Look.objects.update_or_create(city="turku", defaults={"logo": logo, "logo_dark": dark})
    assert stored(portrait) == shapes("portrait", "card")
    assert stored(logo) == stored(dark) == shapes("logo")


def test_another_focal_point_replaces_what_was_cut(tree, committed):
    image = ImageFactory(file__width=1000, file__height=500)
    with committed():
        content_page(tree.turku, image=image)
    before = set(image.renditions.values_list("pk", flat=True))
    with committed():
        image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height = 900, 250, 10, 10
        image.save()
    assert stored(image) == shapes("hero", "card", "shared")
    assert before.isdisjoint(image.renditions.values_list("pk", flat=True))
    assert set(image.renditions.values_list("focal_point_key", flat=True)) != {""}


def test_another_file_replaces_all_sizes_and_their_files(tree, committed):
    image, other = ImageFactory(), ImageFactory(file__color="red")
    with committed():
        content_page(tree.turku, image=image)
    files = list(image.renditions.values_list("file", flat=True))
    with committed():
        image.file = SimpleUploadedFile("toinen.jpg", other.file.read())
        image.save()
    assert stored(image) == shapes("hero", "card", "shared")
    assert all("toinen" in name for name in image.renditions.values_list("file", flat=True))
    assert not any(default_storage.exists(name) for name in files)


def test_a_deleted_picture_takes_its_sizes_along(tree, committed):
    image = ImageFactory()
    with committed():
        content_page(tree.turku, image=image)
    files = list(image.renditions.values_list("file", flat=True))
    with committed():
        image.delete()
    assert files
    assert not any(default_storage.exists(name) for name in files)


def test_a_page_shows_its_sizes_before_the_worker_has_come(tree):
    image = ImageFactory()
    page = content_page(tree.turku, image=image)
    assert stored(image) == set()
    assert b"<picture" in visit(page.full_url).content


def test_a_corrupt_original_is_logged_and_the_page_stands(tree, committed, caplog):
    image = ImageFactory()
    with default_storage.open(image.file.name, "wb") as file:
        file.write(b"ei kuva")
    with committed():
        figure = item("figure", image=image.pk, alt_text="Joki", caption="Jokiranta")
        page = content_page(tree.turku, image=image, body=[figure])
    assert f"No sizes of picture {image.pk}" in caplog.text
    response = visit(page.full_url)
    assert response.status_code == 200
    assert b"<picture" not in response.content
    assert "Jokiranta" in response.content.decode()


def test_what_could_not_be_read_is_tried_again(tree, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    images = [ImageFactory() for _number in range(FAILURES + 1)]
    content = images[0].file.read()
    for image in images:
        default_storage.delete(image.file.name)
    uses = [[image.pk, "card"] for image in images]
    assert make.call(uses) == 0
    again = DBTaskResult.objects.get(task_path=make.module_path)
    assert again.run_after > again.enqueued_at
    assert sorted(again.args_kwargs["args"][0]) == uses
    for image in images:
        default_storage.save(image.file.name, SimpleUploadedFile("kuva.jpg", content))
    before = place().read(VERSION)
    assert make.call(*again.args_kwargs["args"]) == len(specs("card")) * len(images)
    assert place().read(VERSION) != before  # pages that were kept without the pictures


def test_a_picture_that_cannot_be_read_is_not_tried_for_every_visitor(caplog):
    image = ImageFactory()
    default_storage.delete(image.file.name)
    for _visit in range(3):
        with pytest.raises(SourceImageIOError):
            image.get_renditions(*specs("card"))
    assert len([record for record in caplog.records if record.levelno == logging.ERROR]) == 1


def test_sizes_drawn_from_a_file_that_was_replaced_meanwhile_are_not_kept():
    image = ImageFactory()
    CustomImage.objects.filter(pk=image.pk).update(file="toinen.jpg")
    with pytest.raises(SourceImageIOError):
        make_sizes(image, "card")
    assert stored(image) == set()


def test_the_daily_round_finds_what_no_signal_told_of(tree):
    image = ImageFactory()
    page = content_page(tree.turku)
    type(page).objects.filter(pk=page.pk).update(image=image)
    assert make_all.call() == 3
    assert stored(image) == shapes("hero", "card", "shared")
    assert make_all.call() == 0


@pytest.mark.parametrize("code", ["fi", "en"])
def test_the_sizes_are_the_same_in_every_edition(tree, committed, code):
    image, section = ImageFactory(), tree.turku_en if code == "en" else tree.turku
    with translation.override(code), committed():
        content_page(section, image=image)
    assert stored(image) == shapes("hero", "card", "shared")
