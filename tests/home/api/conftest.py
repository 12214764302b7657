"""Content for programs to ask for: some of everything in Finnish, some of it in English, and what nobody may read."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from cms.people.models import ContactRole
from cms.search.entries.rebuilding import rebuild
from projectpages.calls.models import CallPage
from tests import factories
from tests.conftest import HOST
from tests.tree import Tree, twin

# In what must not leave: each stands in something that is not for everybody.
HIDDEN = ("Luonnoshanke", "Salainen", "Vain suomeksi kielletty", "Poissa Henkilö", "Entinen Henkilö")
NUMBER, MAIL = "+358 50 123 4567", "maija.malli@example.fi"


@pytest.fixture(scope="module")
def filled(planted: None) -> None:
    """Content of every sort; each text also tells how somebody is reached, as people write such things."""
    tree = Tree()
    told = f"Kysy: {MAIL}, maija.malli(at)example.fi tai {NUMBER}, 050 123 4567. Hanke maksoi 4 100 000 euroa."
    money = {"total_cost": 100_000, "eu_support": 40_000, "fund": "erdf", "code": "A70011"}
    project = factories.project(
        tree.register, "Avoin hanke", summary=told, focus_area="open_data", start=date(2015, 1, 1), **money
    )
    twin(project, tree.register_en, tree.english, title="Open project", slug="open-project", fund="erdf")
    factories.project(
        tree.turku_register, "Turun oma", ["turku"], fund="both", start=date(2014, 1, 1), end=date(2016, 1, 1)
    )
    factories.project(tree.register, "Espoon oma", ["espoo"], fund="esf", state_override="planned")
    factories.project(tree.register, "Luonnoshanke", live=False)
    secret = factories.project(tree.register, "Salainen hanke")
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    tomorrow = timezone.localdate() + timedelta(days=1)
    place = {"place_name": "Talo", "place_address": "Katu 1, Turku", "registration_url": "https://example.fi/tule"}
    event = factories.event(
        tree.turku_events, "Ilta Turussa", tomorrow, project=project, hashtags="#data", summary=told, **place
    )
    english = factories.event(tree.turku_events_en, "Evening in Turku", tomorrow, translation_key=event.translation_key)
    assert english.translation_key == event.translation_key
    factories.event(tree.events, "Mennyt päivä", date(2018, 3, 6), all_day=True, online_url="https://example.fi/etana")
    factories.event(tree.events, "Salainen ilta", tomorrow, live=False)
    index = factories.news_index(tree.turku)
    factories.article(index, "Silta aukesi", summary=told, project=project)
    factories.article(index, "Salainen uutinen", live=False)
    call = {"locale": tree.finnish, "fund": "erdf", "opens": datetime(2020, 1, 1, tzinfo=UTC)}
    tree.calls.add_child(instance=CallPage(title="Avoin haku", summary=told, **call))
    tree.calls.add_child(instance=CallPage(title="Salainen haku", live=False, **call))
    factories.coordinator("turku", name="Turun Henkilö")
    factories.coordinator("turku", {"end": date(2017, 1, 1), "ended": True}, name="Entinen Henkilö")
    factories.PersonFactory(name="Poissa Henkilö")
    person = factories.PersonFactory(name="Hankkeen Henkilö")
    for page in (project, secret):
        ContactRole.objects.create(person=person, kind=ContactRole.Kind.PROJECT, project=page)
    rebuild()


@pytest.fixture
def ask(filled: None, tree: Tree, client: Any) -> Callable[..., Any]:
    """What an address answers, read from JSON, with the response as `ask.last`."""

    def asked(path: str, host: str = HOST, status: int = 200, **headers: str) -> Any:
        asked.last = client.get(path, headers={"host": host, **headers})
        assert asked.last.status_code == status, asked.last.content
        return json.loads(asked.last.content) if asked.last.content else None

    return asked
