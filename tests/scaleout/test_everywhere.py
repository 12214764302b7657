"""What is published on one process shows on every other and in the cache in front, within a second."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.scaleout.parts import until
from tests.scaleout.planting import NAME

pytestmark = pytest.mark.scaleout
LIMIT = 1.0  # seconds
PLACES = [("", ""), ("", "/en"), ("turku", ""), ("turku", "/en")]


def section(install, city, language):
    """The number of the front page of a host in a language."""
    return install.query(
        "SELECT page.id FROM wagtailcore_page page JOIN wagtailcore_locale locale ON locale.id = page.locale_id "
        "WHERE locale.language_code = %s AND page.slug LIKE %s ORDER BY page.depth",
        language.strip("/") or "fi",
        city or "6aika%",
    )[0][0]


def front_pages(install, city, language):
    """The front page as each place shows it now."""
    return [install.visit(f"{language}/", city, port).text for port in install.ports]


def warm(install):
    """Have every place keep every front page."""
    for city, language in PLACES:
        for _ in range(2):
            front_pages(install, city, language)
        assert install.visit(f"{language}/", city).cache == "hit"


def until_everywhere(install, shown, city="", language=""):
    """Seconds until every place shows what it should."""
    return until(lambda: all(map(shown, front_pages(install, city, language))), "everywhere", patience=30)


@pytest.mark.parametrize(("city", "language"), PLACES)
def test_a_new_page_shows_everywhere_and_is_gone_everywhere(install, editor, city, language):
    title = f"Uutta-{city}-{language.strip('/')}"
    warm(install)
    number = editor.publish(section(install, city, language), title.lower(), title)
    assert until_everywhere(install, lambda page: title in page, city, language) <= LIMIT
    address = f"{language}/{title.lower()}/"
    assert {install.visit(address, city, port).status for port in install.ports} == {200}
    warm(install)
    editor.unpublish(number)
    assert until_everywhere(install, lambda page: title not in page, city, language) <= LIMIT
    assert {install.visit(address, city, port).status for port in install.ports} == {404}


def test_a_persons_new_name_shows_on_every_page_that_names_her(install, editor):
    warm(install)
    assert all(NAME in page for page in front_pages(install, "turku", "") + front_pages(install, "turku", "/en"))
    person, role = install.query(
        "SELECT person.id, role.id FROM people_person person JOIN people_contactrole role ON role.person_id = person.id"
    )[0]
    name = "Liisa Malli"
    rows = {"roles-TOTAL_FORMS": "1", "roles-INITIAL_FORMS": "1", "roles-MIN_NUM_FORMS": "0"}
    rows |= {"roles-MAX_NUM_FORMS": "1000", "roles-0-id": str(role), "roles-0-kind": "coordinator"}
    rows |= {"roles-0-city": "turku", "roles-0-ORDER": "1"}
    editor.post(f"/admin/snippets/people/person/edit/{person}/", {"name": name} | rows)
    for language in ("", "/en"):
        assert until_everywhere(install, lambda page: name in page and NAME not in page, "turku", language) <= LIMIT


def test_what_the_worker_publishes_on_time_shows_everywhere(install, editor):
    title = "Ajastettu"
    number = editor.publish(section(install, "turku", ""), "ajastettu", title, go_live_at="2099-01-01 12:00")
    warm(install)
    # Sooner than the form allows: two seconds from now.
    install.query("UPDATE wagtailcore_page SET go_live_at = now() + interval '2 s' WHERE id = %s", number)
    install.query(
        "UPDATE wagtailcore_revision SET approved_go_live_at = now() + interval '2 s', content = "
        "jsonb_set(content, '{go_live_at}', to_jsonb(now() + interval '2 s')) "
        "WHERE object_id = %s AND approved_go_live_at IS NOT NULL",
        str(number),
    )
    assert until_everywhere(install, lambda page: title in page, "turku") <= 2 + 1 + LIMIT + 1  # due, a look, a second


def test_a_purge_that_was_lost_is_repeated(install, editor):
    title = "Kadonnut"
    warm(install)
    install.gate.close()
    editor.publish(section(install, "turku", ""), "kadonnut", title)
    assert title in install.visit("/", "turku", install.webs[1]).text
    stale = install.visit("/", "turku")
    assert (stale.cache, title in stale.text) == ("hit", False)
    install.gate.open()
    until_everywhere(install, lambda page: title in page, "turku")


def test_a_page_made_while_the_content_changed_is_not_kept_in_front(install, editor):
    """Pages are read all the while: what the cache in front holds at the end is the last one."""
    parent = section(install, "espoo", "")
    reading = True

    def read(number):
        while reading:
            install.visit(f"/?x={number}" if number % 2 else "/", "espoo")

    with ThreadPoolExecutor(4) as readers:
        running = [readers.submit(read, number) for number in range(4)]
        for number in range(6):
            editor.publish(parent, f"sarja-{number}", f"Sarja-{number}-")
            time.sleep(0.3)
            assert f"Sarja-{number}-" in install.visit("/", "espoo").text
        reading = False
        assert [done.result() for done in running] == [None] * 4
