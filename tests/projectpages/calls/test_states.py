"""Where a call stands follows from its times and its outcome, in Helsinki's calendar."""

from datetime import date

import pytest
from django.utils import translation

from projectpages.calls.models import CallPage
from projectpages.calls.states import CallState, state_of, state_text
from tests.projectpages.calls.conftest import helsinki

OPENS, CLOSES = helsinki("2026-09-01 09:00"), helsinki("2026-10-15 16:15")
WHOLE_DAYS = {"opens": helsinki("2026-09-01 00:00"), "closes": helsinki("2026-10-15 23:59")}


def call(**fields) -> CallPage:
    return CallPage(**{"opens": OPENS, "closes": CLOSES} | fields)


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2026-09-01 08:59", CallState.COMING),
        ("2026-09-01 09:00", CallState.OPEN),
        ("2026-10-15 16:14", CallState.OPEN),
        ("2026-10-15 16:15", CallState.CLOSED),
    ],
)
def test_the_state_changes_to_the_minute(now, state):
    assert state_of(call(), helsinki(now)) == state


def test_the_last_minute_of_a_day_still_counts():
    assert state_of(call(**WHOLE_DAYS), helsinki("2026-10-15 23:59")) == CallState.OPEN
    assert state_of(call(**WHOLE_DAYS), helsinki("2026-10-16 00:00")) == CallState.CLOSED


def test_a_call_whose_opening_nobody_knows_is_coming():
    assert state_of(call(opens=None, closes=None), CLOSES) == CallState.COMING
    assert state_of(call(opens=None), OPENS) == CallState.COMING


def test_a_call_without_an_end_stays_open():
    assert state_of(call(closes=None), helsinki("2040-01-01 12:00")) == CallState.OPEN


def test_an_outcome_or_the_day_of_decision_makes_it_decided():
    decided = call(decided_on=date(2026, 12, 1))
    assert state_of(decided, helsinki("2026-11-30 12:00")) == CallState.CLOSED
    assert state_of(decided, helsinki("2026-12-01 00:00")) == CallState.DECIDED
    assert state_of(call(opens=None, closes=None, decision="<p>Seitsemän</p>"), OPENS) == CallState.DECIDED


@pytest.mark.parametrize(
    ("now", "finnish", "english"),
    [
        ("2026-08-31 23:00", "Avautuu 1.9.2026 klo\u00a09.00", "Opens 1 September 2026 at\u00a009:00"),
        ("2026-10-03 16:15", "Avoinna, sulkeutuu 12 päivän kuluttua", "Open, closes in 12 days"),
        ("2026-10-14 23:59", "Avoinna, sulkeutuu huomenna", "Open, closes tomorrow"),
        ("2026-10-15 00:00", "Avoinna, sulkeutuu tänään", "Open, closes today"),
        ("2026-10-16 00:00", "Sulkeutunut", "Closed"),
    ],
)
def test_the_state_in_words(now, finnish, english):
    assert state_text(call(), helsinki(now)) == finnish
    with translation.override("en"):
        assert state_text(call(), helsinki(now)) == english


def test_the_other_states_in_words():
    assert state_text(call(opens=None), OPENS) == "Valmisteilla"
    assert state_text(call(closes=None), CLOSES) == "Avoinna"
    assert state_text(call(decided_on=date(2026, 12, 1)), helsinki("2027-01-01 12:00")) == "Ratkaistu 1.12.2026"


def test_nobody_can_type_a_state():
    assert "state" not in {field.name for field in CallPage._meta.get_fields()}
