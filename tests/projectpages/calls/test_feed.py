"""The calls as Atom."""

import xml.etree.ElementTree as ET

from tests.tree import twin

ATOM = "{http://www.w3.org/2005/Atom}"


def fetch(client, path="/haut/feed/") -> ET.Element:
    response = client.get(path)
    assert (response.status_code, response["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    assert not response.cookies
    return ET.fromstring(response.content)  # noqa: S314 - reads what we have just written


def test_the_newest_call_comes_first_with_its_state(client, call):
    for title in ("Vanha", "Uusi"):
        call(title, opens=-5, closes=5, summary="Kokeiluja & <b>muuta</b>").save_revision().publish()
    feed = fetch(client)
    assert [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")] == ["Uusi", "Vanha"]
    summary = feed.find(f"{ATOM}entry").findtext(f"{ATOM}summary")
    assert "Avoinna, sulkeutuu 5 päivän kuluttua" in summary
    assert "Kokeiluja &amp; &lt;b&gt;muuta&lt;/b&gt;" in summary


def test_the_feed_names_itself_and_its_page(client, call):
    call("Haku").save_revision().publish()
    feed = fetch(client)
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"alternate": "http://localhost:8000/haut/", "self": "http://localhost:8000/haut/feed/"}
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "fi"


def test_each_edition_is_an_entry_of_its_own(client, tree, call):
    page = call("Haku")
    page.save_revision().publish()
    twin(page, tree.calls_en, tree.english, title="Call", slug="call").save_revision().publish()
    finnish, english = (fetch(client, path).find(f"{ATOM}entry") for path in ("/haut/feed/", "/en/calls/feed/"))
    assert english.findtext(f"{ATOM}title") == "Call"
    assert finnish.findtext(f"{ATOM}id") != english.findtext(f"{ATOM}id")


def test_a_call_that_was_imported_without_dates_is_in_the_feed(client, call):
    call("Tuotu")
    assert fetch(client).find(f"{ATOM}entry") is not None


def test_an_empty_feed_is_still_a_feed(client, tree):
    assert tree.calls
    assert fetch(client).find(f"{ATOM}entry") is None
