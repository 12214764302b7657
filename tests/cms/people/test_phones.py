"""Telephone numbers: stored in E.164, printed as the reader writes them."""

import pytest
from django.utils import translation

from cms.people.models import Person
from cms.people.phones import phone_display


@pytest.mark.parametrize(
    ("number", "finnish", "english"),
    [
        ("+358501234567", "050 123 4567", "+358 50 123 4567"),
        ("+358401234567", "040 123 4567", "+358 40 123 4567"),
        ("+35822621234", "02 262 1234", "+358 2 262 1234"),
        ("+358931012345", "09 310 12345", "+358 9 310 12345"),
        ("+46812345678", "+46 8 123 456 78", "+46 8 123 456 78"),
        ("+442071838750", "+44 20 7183 8750", "+44 20 7183 8750"),
    ],
    ids=["mobile", "another mobile", "landline", "Helsinki's exchange", "Swedish", "British"],
)
def test_a_number_is_grouped_for_the_reader(number, finnish, english):
    assert phone_display(number).replace("\u00a0", " ") == finnish
    with translation.override("en"):
        assert phone_display(number).replace("\u00a0", " ") == english


def test_a_number_never_breaks_at_the_end_of_a_line():
    assert " " not in phone_display("+358501234567")


@pytest.mark.parametrize("nothing", ["", None])
def test_no_number_prints_nothing(nothing):
    assert phone_display(nothing) == ""


@pytest.mark.django_db
@pytest.mark.parametrize("written", ["050 123 4567", "+358 50 123 4567", "0501234567", "050-1234567", "00358501234567"])
def test_any_usual_way_of_writing_is_stored_the_same(written):
    person = Person.objects.create(name="Maija Malli", phone=written)
    person.refresh_from_db()
    assert person.phone.as_e164 == "+358501234567"
