"""Statements, notices and one message from a visitor."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from citypages.duties.models import AccessibilityFeedback, AccessibilityStatementPage, Purpose, Shortcoming
from home.demo.duties import DaysAgo, DemoDuty
from home.demo.loader.streams import Writer, demo_id
from home.demo.pages.duties import TICKET
from home.demo.shapes import Prose, T

ROWS = {"statement": ("shortcomings", Shortcoming), "privacy": ("purposes", Purpose)}


def fill_duty(write: Writer, page: Page, demo: DemoDuty) -> None:
    """Set the fields and rows of a statement in the writer's language."""
    for name, value in demo.fields.items():
        setattr(page, name, _value(write, value))
    relation, model = ROWS[demo.kind]
    rows = [
        model(
            sort_order=order,
            locale=page.locale,
            translation_key=demo_id(demo.key, relation, order),
            **{name: _value(write, value) for name, value in row.items()},
        )
        for order, row in enumerate(demo.rows)
    ]
    setattr(page, relation, rows)


def load_ticket() -> None:
    """One message that waits for an answer, where there is none yet."""
    city, text = TICKET
    statements = AccessibilityStatementPage.objects.filter(slug="saavutettavuusseloste")
    statement = statements.filter(url_path__contains=f"/{city}/").first()
    if statement and not AccessibilityFeedback.objects.exists():
        statement.feedback.create(city=city, message=text, address="Hankkeet")


def _value(write: Writer, value: Any) -> Any:
    if isinstance(value, DaysAgo):
        return timezone.localdate() - timedelta(days=value.days)
    if isinstance(value, T):
        return write.say(value)
    return write.rich(value) if isinstance(value, Prose) else value
