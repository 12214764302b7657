"""Links are found wherever they stand, and those within the install are followed without the network."""

import pytest

from cms.linking.changes import read_page
from cms.linking.collect import Collector, collect_all
from cms.linking.faults import Fault
from cms.linking.models import LinkPlace
from tests.factories import DocumentFactory, OrganisationFactory, content_page, event, published


def rich(html: str) -> list[dict]:
    return [{"type": "text", "value": f"<p>{html}</p>", "id": "t" * 8}]


def faults() -> list[tuple[str, str]]:
    return sorted((place.text, place.fault) for place in LinkPlace.objects.filter(address=None))


def test_every_kind_of_field_gives_its_path(tree):
    links = [{"type": "item", "value": {"label": "Palvelu", "url": "https://a.example.fi/"}, "id": "item"}]
    body = [
        {"type": "link_list", "value": {"heading": "Lue", "links": links}, "id": "list"},
        {"type": "text", "value": '<p><a href="https://b.example.fi/">teksti</a></p>', "id": "text"},
        {"type": "call_to_action", "value": {"heading": "Tule", "url": "https://c.example.fi/"}, "id": "call"},
    ]
    content_page(tree.turku, body=body)
    event(tree.turku_events, online_url="https://d.example.fi/")
    OrganisationFactory(url="https://e.example.fi/", city="turku")
    collect_all()
    found = {place.target: place.content_path for place in LinkPlace.objects.all()}
    assert found == {
        "https://a.example.fi/": "body.list.links.item.url",
        "https://b.example.fi/": "body.text",
        "https://c.example.fi/": "body.call.url",
        "https://d.example.fi/": "online_url",
        "https://e.example.fi/": "url",
    }
    assert set(LinkPlace.objects.values_list("city", flat=True)) == {"turku"}


def test_drafts_are_not_read(tree):
    content_page(tree.turku, body=rich('<a href="https://a.example.fi/">x</a>'), live=False)
    assert collect_all() == 0


def test_a_link_to_a_draft_and_to_what_was_deleted_is_broken(tree):
    draft = content_page(tree.turku, "Luonnos", live=False)
    target = f'<a linktype="page" id="{draft.pk}">luonnos</a> <a linktype="page" id="999999">poissa</a>'
    whole = f'<a linktype="page" id="{tree.turku.pk}">etusivu</a>'
    content_page(tree.turku, "Linkit", body=rich(f"{target} {whole}"))
    collect_all()
    assert faults() == [("luonnos", Fault.DRAFT), ("poissa", Fault.DELETED)]


def test_a_document_that_is_there_is_right(tree):
    document = DocumentFactory()
    html = f'<a linktype="document" id="{document.pk}">on</a> <a linktype="document" id="999999">ei</a>'
    content_page(tree.turku, body=rich(html))
    collect_all()
    assert faults() == [("ei", Fault.NO_DOCUMENT)]


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("http://turku.localhost:8000/", ""),
        ("http://turku.localhost:8000/hankkeet/", ""),
        ("http://turku.localhost:8000/en/projects/", ""),
        ("http://turku.localhost:8000/tapahtumat/calendar.ics", ""),
        ("http://localhost:8000/sitemap.xml", ""),
        ("http://turku.localhost:8000/olematon/", Fault.NO_PAGE),
        ("/hankkeet/", ""),
        ("/olematon/", Fault.NO_PAGE),
        ("#osa", ""),
        ("#toinen", Fault.NO_ANCHOR),
        ("mailto:maija.malli@example.fi", ""),
        ("tel:+358500000000", ""),
    ],
)
def test_own_addresses_and_places_are_followed(tree, address, fault):
    heading = {"type": "heading", "value": {"text": "Osa", "level": "h2"}, "id": "h" * 8}
    content_page(tree.turku, body=[heading, *rich(f'<a href="{address}">linkki</a>')])
    collect_all()
    assert faults() == ([("linkki", fault)] if fault else [])
    assert not LinkPlace.objects.filter(address__isnull=False).exists()


def test_a_link_that_is_put_right_is_gone_when_the_page_is_published(tree):
    page = content_page(tree.turku, body=rich('<a href="/olematon/">linkki</a>'))
    collect_all()
    page.body = []
    published(page)
    assert not LinkPlace.objects.exists()


def test_a_look_that_began_before_the_page_was_published_writes_nothing_old(tree):
    page = content_page(tree.turku, body=rich('<a href="/olematon/">linkki</a>'))
    read_by_night = type(page).objects.get(pk=page.pk)
    page.body = []
    published(page)
    Collector().read_pages([read_by_night])
    assert not LinkPlace.objects.exists()


def test_publishing_the_page_behind_a_link_puts_it_right(tree):
    draft = content_page(tree.turku, "Luonnos", live=False)
    content_page(tree.turku, "Linkit", body=rich(f'<a linktype="page" id="{draft.pk}">luonnos</a>'))
    collect_all()
    published(draft)
    assert faults() == []


def test_a_page_that_is_taken_down_has_no_links(tree):
    page = content_page(tree.turku, body=rich('<a href="/olematon/">linkki</a>'))
    collect_all()
    page.unpublish()
    assert not LinkPlace.objects.exists()


def test_a_link_is_the_same_at_the_next_look(tree):
    page = content_page(tree.turku, body=rich('<a href="/olematon/">linkki</a>'))
    collect_all()
    first = LinkPlace.objects.get().pk
    read_page(page)
    assert LinkPlace.objects.get().pk == first
