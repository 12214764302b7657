"""E-mail addresses are readable by people and never in the source in the clear."""

from bs4 import BeautifulSoup

from cms.people.mail import masked_mail
from cms.templatetags import cms_tags
from cms.templatetags.cms_tags import safe_richtext


def test_an_address_is_never_in_the_clear():
    assert "@" not in masked_mail("maija.malli@example.fi")
    assert "mailto:" not in masked_mail("maija.malli@example.fi")


def test_an_address_is_read_aloud_as_it_is():
    assert BeautifulSoup(masked_mail("maija.malli@example.fi"), "html.parser").text == "maija.malli(at)example.fi"


def test_a_script_finds_the_address_by_its_mark():
    mail = BeautifulSoup(masked_mail("maija.malli@example.fi"), "html.parser").select_one("span.mail[data-mail]")
    assert mail.select_one(".at").text == "(at)"


def test_whatever_stands_in_the_address_is_escaped():
    assert "<script>" not in masked_mail("<script>@example.fi")


def test_no_address_prints_nothing():
    assert masked_mail("") == masked_mail(None) == masked_mail("not an address") == ""


def test_templates_mask_addresses_with_the_filter():
    assert cms_tags.masked_mail("maija.malli@example.fi") == masked_mail("maija.malli@example.fi")


def test_a_mail_link_in_running_text_keeps_its_words_and_shows_no_plain_address():
    html = safe_richtext('<p>Kysy <a linktype="email" href="mailto:maija.malli@example.fi?subject=x">Maijalta</a>.</p>')
    assert "maija.malli@" not in html
    assert "mailto:" not in html
    assert "Maijalta" in html
    assert 'data-mail>maija.malli<span class="at">(at)</span>example.fi' in html


def test_an_address_typed_into_running_text_is_masked_once():
    html = safe_richtext('<p><a href="mailto:maija.malli@example.fi">maija.malli@example.fi</a></p>')
    assert "@" not in html
    assert html.count("data-mail") == 1
