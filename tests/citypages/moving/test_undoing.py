"""The same source again updates its draft; undoing removes exactly what the import made."""

import base64
import io

import pytest
from PIL import Image
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from citypages.moving.models import MovedPage
from citypages.moving.services import choose, report, save, undo
from cms.people.models import Organisation, Person
from media.models import CustomImage
from tests.citypages.moving import pages
from tests.factories import content_page

pytestmark = pytest.mark.django_db


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(file, "PNG")
    return file.getvalue()


def html(text: str) -> bytes:
    """A page with a picture inside it."""
    source = base64.b64encode(picture()).decode()
    image = f'<img src="data:image/png;base64,{source}" alt="Penkki">'
    figure = f"<figure>{image}<figcaption>Penkki rannalla. Kuva: Kalle Kuvaaja</figcaption></figure>"
    return f"<html lang=fi><main><h1>Penkit</h1><p>{text}</p>{figure}<p>{text} {text}</p></main></html>".encode()


def test_the_same_source_again_is_told(bring, editor):
    [page] = save(bring(pages.CITY), editor)
    again = bring(pages.CITY)
    assert save(again, editor) == []
    told = report(again.pages.get())
    assert again.pages.get().page_id == page.pk
    assert any("ei ole muuttunut" in note for note in told["notes"])


def test_a_changed_source_updates_its_draft_until_somebody_edits_it(bring, editor):
    [page] = save(bring(pages.CITY), editor)
    [same] = save(bring(pages.CITY.replace("Tori sai", "Kauppatori sai")), editor)
    assert same.pk == page.pk
    edited = Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object()
    assert "Kauppatori" in str(edited.body)
    edited.title = "Oma otsikko"
    edited.save_revision(user=editor)
    third = bring(pages.CITY.replace("Tori sai", "Aukio sai"))
    assert save(third, editor) == []
    assert any("muokattu tuonnin" in note for note in report(third.pages.get())["notes"])
    fourth = bring(pages.CITY.replace("Tori sai", "Aukio sai"))
    choose(fourth.pages.get(), overwrite=True)
    assert [each.pk for each in save(fourth, editor)] == [page.pk]
    # Taking that back brings the editor's text again.
    assert undo(fourth, editor) == []
    assert Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object().title == "Oma otsikko"


def test_undoing_removes_page_picture_person_and_short_address(bring, publisher, tree):
    text = f"{pages.CITY}\n\nLyhytosoite tälle sivulle www.example.fi/6aika"
    before = [model.objects.count() for model in (Page, Person, Organisation, Redirect, CustomImage)]
    one = bring(text, user=publisher)
    [page] = save(one, publisher)
    assert Redirect.objects.get().redirect_page_id == page.pk
    two = bring(name="penkit.html", content=html("Rannan penkit mittaavat valoa joka ilta."), user=publisher)
    save(two, publisher)
    image = CustomImage.objects.get()
    assert (str(image.alt_text), image.credit) == ("Penkki", "Kalle Kuvaaja")
    # The same picture again is kept once, and stays while another page shows it.
    three = bring(name="toinen.html", content=html("Aukion penkit mittaavat lämpöä aamuisin."), user=publisher)
    save(three, publisher)
    assert CustomImage.objects.count() == 1
    assert [sentence for sentence in undo(two, publisher) if image.title in sentence]
    assert undo(three, publisher) == []
    assert undo(one, publisher) == []
    CustomImage.objects.all().delete()
    assert [model.objects.count() for model in (Page, Person, Organisation, Redirect, CustomImage)] == before


def test_what_was_edited_or_published_since_stays(bring, editor, publisher):
    move = bring(pages.CITY)
    [page] = save(move, editor)
    page.specific.get_latest_revision_as_object().save_revision(user=publisher)
    assert any("muokattu tuonnin" in sentence for sentence in undo(move, editor))
    assert Page.objects.filter(pk=page.pk).exists()
    assert Person.objects.filter(name="Maija Malli-Esimerkki").exists()  # whom the page shows


def test_a_short_address_that_is_taken_is_told(bring, publisher, tree):
    content_page(tree.turku, "Kuutoset", slug="6aika")
    move = bring(f"{pages.CITY}\n\nLyhytosoite tälle sivulle www.example.fi/6aika", user=publisher)
    save(move, publisher)
    assert not Redirect.objects.exists()
    assert any("/6aika" in note for note in report(move.pages.get())["notes"])


def test_an_import_that_fails_leaves_nothing(bring, editor, monkeypatch):
    move = bring(name="penkit.html", content=html("Rannan penkit mittaavat valoa."))
    before = Page.objects.count()

    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("citypages.moving.services.saving.make", fail)
    with pytest.raises(RuntimeError):
        save(move, editor)
    assert Page.objects.count() == before
    assert not CustomImage.objects.exists()
    assert MovedPage.objects.get(move=move).attachments.count() == 1
