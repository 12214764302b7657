"""Thousands of projects are counted by the database, and as Python would count them."""

import time
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations, islice

import pytest
from django.utils import timezone, translation

from cms.cities import city_by_slug
from projectpages.figures.models import FiguresPage
from projectpages.figures.reading import ORDER, Reading
from projectpages.models import ProjectPage
from projectpages.properties import ELSEWHERE, places_of, properties_of, share_of
from tests.factories import project
from tests.multitude import multiply
from tests.queries import forget
from tests.tree import twin

pytestmark = pytest.mark.django_db
AREAS = ("", "open_data", "innovation_platforms", "open_participation")
FUNDS = ("", "erdf", "esf", "both")
CITIES = ("turku", "espoo", "oulu", "helsinki", "", "vantaa", "tampere")
STATES = ("", "", "", "running", "planned", "ended")


def facts(number: int) -> dict:
    """Everything that can be known of a project, and every gap."""
    today = timezone.localdate()
    return {
        "focus_area": AREAS[number % 4],
        "fund": FUNDS[number // 4 % 4],
        "start": None if number % 9 == 0 else date(2014 + number % 8, 1, 1) if number % 10 else today,
        "end": None if number % 7 == 0 else today + timedelta(days=number % 5 - 2),
        "state_override": STATES[number % 6],
        "total_cost": None if number % 3 == 0 else Decimal(number) + Decimal("0.35"),
        "eu_support": None if number % 5 == 0 else Decimal(number) / 2,
    }


def parts(number: int) -> dict:
    """Nobody, one city or several, some of which have not said what they spend."""
    chosen = islice((CITIES * 2)[number % 7 :], number % 4)
    return {
        city: None if (number + place) % 6 == 0 else Decimal(place * 100 + number) for place, city in enumerate(chosen)
    }


def test_five_thousand_projects_take_few_queries_and_little_time(client, tree, django_assert_max_num_queries):
    tree.home.add_child(instance=FiguresPage(title="Lukuina", slug="lukuina", locale=tree.finnish))
    multiply(project(tree.register, "Hanke"), 5000, facts, parts)
    client.get("/")  # what the process reads once: templates, translations
    forget()
    before = time.process_time()
    with django_assert_max_num_queries(20):
        page = client.get("/lukuina/")
    spent = time.process_time() - before
    assert b"<b>5000</b>" in page.content
    assert spent < 0.5, spent


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("city", ["", "turku"])
def test_the_database_counts_as_the_list_does(tree, city, language):
    model = project(tree.register, "Hanke", total_cost=Decimal(5))
    twin(model, tree.register_en, tree.english, title="Project", focus_area="open_data")  # read instead, in English
    project(tree.register_en, "English alone", ("turku",))
    multiply(model, 400, facts, parts)  # last: PostgreSQL does not learn of the keys that this gives
    place = city_by_slug(city) if city else None
    with translation.override(language):
        listed = ProjectPage.objects.on_site(place).editions(in_full=False)
        reading = Reading(ProjectPage.objects.on_site(place).one_edition())
        for key in ("focus_area", "fund", "state", "year"):
            expected = Counter(value for one in listed for value in properties_of(one)[key])
            found: Counter[str] = Counter()
            for group in reading.groups:
                values = {"focus_area": [group.focus_area], "fund": group.funds, "state": [group.state]}
                for value in values.get(key, [group.year]):
                    found[value] += group.number
            assert found == expected, key
        assert reading.number == len(listed) > 50
        assert _sums(group.sums["cost"] for group in reading.groups) == _known(one.total_cost for one in listed)
        assert _sums(group.sums["support"] for group in reading.groups) == _known(one.eu_support for one in listed)
        regions = Counter(value for one in listed for value in properties_of(one)["city"])
        assert +Counter({region.key: region.number for region in reading.places}) == regions
        for region in reading.taking.places.values():
            expected = _known(share_of(one, region.key) for one in listed if region.key in properties_of(one)["city"])
            assert (region.known, region.share) == expected, region.key
        pairs = Counter(
            pair for one in listed for pair in combinations(sorted(places_of(one) - {ELSEWHERE}, key=ORDER.get), 2)
        )
        assert reading.taking.pairs == pairs


def _known(amounts) -> tuple[int, Decimal]:
    known = [amount for amount in amounts if amount is not None]
    return len(known), sum(known, Decimal(0))


def _sums(sums) -> tuple[int, Decimal]:
    numbers, amounts = zip(*sums, strict=True)
    return sum(numbers), sum(amounts, Decimal(0))
