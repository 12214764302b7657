"""The words of a link say where it leads, also when they are read alone."""

import pytest

from cms.checking.rules.links import is_address, is_weak


@pytest.mark.parametrize(
    "text",
    [
        *("tästä", "Täältä", "TÄSTÄ", "Lue lisää", "lue lisää »", "Lue  lisää…", "klikkaa tästä", "Lisätietoja"),
        *("here", "Here.", "Read more", "click here", "→ Learn more", "(this link)", "Lue\u00a0lisää"),
    ],
)
def test_words_that_could_lead_anywhere_are_weak(text):
    assert is_weak(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Täältä löydät Turun hankkeet", "Lue lisää liikkumisen kokeiluista", "Tästä on kyse", "Klikkauksia"),
        *("Read more about the projects", "Heritage", "There", "Here are Turku's projects", ""),
    ],
)
def test_words_that_name_the_target_are_not(text):
    assert not is_weak(text)


@pytest.mark.parametrize("text", ["https://www.example.fi", "www.example.fi", "example.fi/hankkeet/", " http://a.fi "])
def test_a_raw_address_is_found(text):
    assert is_address(text)


@pytest.mark.parametrize(
    "text", ["6aika.fi", "Example.fi-palvelu", "nimi@example.fi", "Katso www.example.fi", "ja/tai"]
)
def test_a_name_is_no_raw_address(text):
    assert not is_address(text)
