"""The form asks for one text per language, each with its own label."""

import pytest
from bs4 import BeautifulSoup
from django.forms import modelform_factory
from django.utils import translation
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList

from cms.languages.fields import PerLanguageField
from cms.languages.forms import PerLanguageFormField
from cms.people.models import Organisation


def form(data=None, instance=None):
    made = modelform_factory(Organisation, form=WagtailAdminModelForm, fields=["name"])
    return made(data, instance=instance)


def inputs(html):
    return {tag["name"]: tag for tag in BeautifulSoup(html, "html.parser").select("input, textarea")}


def test_there_is_one_input_per_language_with_its_text():
    found = inputs(str(form(instance=Organisation(name={"fi": "Turku", "en": "City of Turku"}))["name"]))
    assert {name: tag["value"] for name, tag in found.items()} == {"name_fi": "Turku", "name_en": "City of Turku"}
    assert [tag["lang"] for tag in found.values()] == ["fi", "en"]


def test_a_new_language_in_the_settings_gets_an_input_without_a_migration(settings):
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [*settings.LANGUAGES, ("sv", "Swedish")]
    assert list(inputs(str(form()["name"]))) == ["name_fi", "name_en", "name_sv"]


@pytest.mark.parametrize(("reader", "names"), [("fi", ["Suomi*", "Englanti"]), ("en", ["Finnish*", "English"])])
def test_each_input_has_a_visible_label_in_the_reader_s_language(reader, names):
    with translation.override(reader):
        soup = BeautifulSoup(str(form()["name"]), "html.parser")
    labels = {label["for"]: label.get_text(strip=True) for label in soup.select("label")}
    assert [labels[tag["id"]] for tag in soup.select("input")] == names


@pytest.mark.parametrize("multiline", [False, True])
def test_a_long_text_gets_a_text_area(multiline):
    field = PerLanguageFormField(multiline=multiline)
    html = field.widget.render("caption", {"fi": "<b>"}, {"id": "id_caption"})
    assert {tag.name for tag in inputs(html).values()} == {"textarea" if multiline else "input"}
    assert "<b>" not in html


def test_inside_a_panel_every_input_is_named_by_the_field_and_the_language(rf, admin_user):
    """Label of the panel and label of the language together, by aria-labelledby; every id exists once."""
    handler = ObjectList([FieldPanel("name", help_text="Help")]).bind_to_model(Organisation)
    request = rf.get("/")
    request.user = admin_user
    with translation.override("en"):
        bound = handler.get_bound_panel(
            instance=Organisation(), request=request, form=handler.get_form_class()(instance=Organisation())
        )
        soup = BeautifulSoup(bound.render_html(), "html.parser")
    for code, language in (("fi", "Finnish*"), ("en", "English")):
        tag = soup.find(attrs={"name": f"name_{code}"})
        parts = [soup.find_all(id=part) for part in tag["aria-labelledby"].split()]
        assert [len(found) for found in parts] == [1, 1]
        assert [found[0].get_text(strip=True) for found in parts] == ["Name*", language]
        described = [soup.find_all(id=part) for part in tag["aria-describedby"].split()]
        assert all(len(found) == 1 for found in described)


def test_posted_texts_are_saved_trimmed_and_blank_ones_left_out():
    filled = form({"name_fi": "  Turku ", "name_en": " "})
    assert filled.is_valid(), filled.errors
    assert filled.save(commit=False).name == {"fi": "Turku"}


def test_line_breaks_stay_in_a_long_text_and_go_from_a_short_one():
    pasted = {"fi": "Turku\r\nÅbo"}
    assert PerLanguageFormField(multiline=True, required=False).clean(pasted) == {"fi": "Turku\nÅbo"}
    assert PerLanguageFormField(required=False).clean(pasted) == {"fi": "Turku Åbo"}


def test_a_refused_text_stays_in_its_input_beside_the_reason():
    long = "x" * 161
    refused = form({"name_fi": "Turku", "name_en": long})
    with translation.override("fi"):
        assert not refused.is_valid()
        assert "160" in str(refused.errors["name"])
        assert "Englanti" in str(refused.errors["name"])
    assert inputs(str(refused["name"]))["name_en"]["value"] == long


def test_the_browser_does_not_cut_what_is_pasted():
    assert "maxlength" not in str(form()["name"])


def test_a_draft_may_lack_what_is_required():
    panel_form = ObjectList([FieldPanel("name")]).bind_to_model(Organisation).get_form_class()
    draft = panel_form({"name_fi": "", "name_en": ""}, instance=Organisation())
    draft.defer_required_fields()
    assert draft.is_valid(), draft.errors


def test_a_language_that_left_the_settings_keeps_its_text():
    organisation = Organisation(name={"fi": "Turku", "sv": "Åbo"})
    edited = form({"name_fi": "Turun kaupunki", "name_en": ""}, organisation)
    assert edited.is_valid(), edited.errors
    assert edited.save(commit=False).name == {"fi": "Turun kaupunki", "sv": "Åbo"}


def test_only_a_real_difference_is_a_change():
    organisation = Organisation(name={"fi": "Turku"})
    assert not form({"name_fi": "Turku ", "name_en": ""}, organisation).has_changed()
    assert form({"name_fi": "Turku", "name_en": "Turku"}, organisation).has_changed()


def test_an_input_that_was_not_posted_changes_nothing():
    organisation = Organisation(name={"fi": "Turku"})
    other = modelform_factory(Organisation, fields=["name", "url"])({"url": ""}, instance=organisation)
    other.is_valid()
    assert other.instance.name == {"fi": "Turku"}


def test_a_prefix_reaches_names_and_ids():
    """As Wagtail's multiple upload gives each picture's form."""
    made = modelform_factory(Organisation, form=WagtailAdminModelForm, fields=["name"])
    found = inputs(str(made(prefix="image-12")["name"]))
    assert list(found) == ["image-12-name_fi", "image-12-name_en"]
    assert found["image-12-name_fi"]["id"] == "id_image-12-name_fi"


def test_an_optional_field_marks_no_language_as_required():
    field = PerLanguageField(blank=True, required_languages=["fi"]).formfield()
    assert "w-required-mark" not in field.widget.render("name", {}, {"id": "id_name"})
