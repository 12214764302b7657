"""What visitors search for in vain stands on the desk of those who can recommend a page for it."""

import pytest
from django.utils import timezone

from cms.access.models import Team
from cms.desk.own import SearchedList
from cms.desk.reach import Reach
from cms.search.models import Searched
from tests.teams import member

pytestmark = pytest.mark.django_db


def shown(user: object) -> list[tuple[str, str, str]]:
    entry = SearchedList(Reach(user))
    return [(row.title, row.place, row.note) for row in entry.rows(list(entry.find()))] if entry.concerns() else []


@pytest.fixture(autouse=True)
def searched():
    month = timezone.localdate().replace(day=1)
    rows = [
        {"question": "pyörätie", "site": "turku", "asked": 5, "missed": 4},
        {"question": "bridge", "site": "turku", "asked": 3, "missed": 1, "language": "en"},
        {"question": "löytyy", "site": "turku", "asked": 3, "missed": 0},
        {"question": "harvoin", "site": "turku", "asked": 2, "missed": 2},
        {"question": "vanha", "site": "turku", "asked": 9, "missed": 9, "month": month.replace(year=month.year - 1)},
        {"question": "metsä", "site": "espoo", "asked": 3, "missed": 3},
    ]
    for row in rows:
        Searched.objects.create(**({"language": "fi", "month": month} | row))


def test_a_citys_editors_see_their_own_most_frequent_first(tree):
    day = timezone.localdate()
    when = f"{day.month}/{day.year}"
    assert shown(member(tree, "turku", Team.Role.EDITORS)) == [
        ("pyörätie", "", f"4 kertaa ilman tulosta, {when}"),
        ("bridge", "Englanti", f"1 kerran ilman tulosta, {when}"),
    ]


def test_the_programme_sees_all_with_their_site(tree):
    places = {title: place for title, place, _note in shown(member(tree, "", Team.Role.PUBLISHERS))}
    assert places == {"pyörätie": "Turku", "bridge": "Turku, Englanti", "metsä": "Espoo"}


def test_translators_have_other_things_to_do(tree):
    assert shown(member(tree, "turku", Team.Role.TRANSLATORS)) == []
