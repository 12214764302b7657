"""What is about people has an end, and the worker keeps to it: for each kind one day before its end, and one after."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.conf import settings
from django.utils import timezone
from wagtail import hooks
from wagtail.contrib.forms.models import FormSubmission

from cms.people.models import ContactRole, Person
from projectpages.calls.models import IdeaFormPage
from tests.cms.privacy.kinds import KINDS, opinions
from tests.factories import coordinator

pytestmark = pytest.mark.django_db
START = datetime.fromisoformat("2026-03-01T12:00+02:00")
LONG = {
    "cms.search.wagtail_hooks.index_attached",
    "cms.search.wagtail_hooks.forget_words",
    "cms.wording.wagtail_hooks.learn",
    "media.wagtail_hooks.make_missing_sizes",
}


def night() -> None:
    """What the worker does every night, without what takes long and deletes nothing of people."""
    for part in hooks.get_hooks("do_daily"):
        if f"{part.__module__}.{part.__name__}" not in LONG:
            part()


# By whole months, or at once: these days sooner and later than to the day.
COARSE = {"searches": 31}


def test_every_time_of_the_settings_has_a_test():
    assert {kind.__name__ for kind in KINDS} == set(settings.KEPT_DAYS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_it_is_kept_so_long_and_no_longer(tree, kind):
    days = settings.KEPT_DAYS[kind.__name__]
    coarse = COARSE.get(kind.__name__, 2)
    with time_machine.travel(START, tick=False):
        left = kind(tree)
        assert left() == 1
    if days:
        with time_machine.travel(START + timedelta(days=max(days - coarse, 0), hours=1), tick=False):
            night()
            assert left() == 1
    with time_machine.travel(START + timedelta(days=days + coarse), tick=False):
        night()
        assert left() == 0


def test_a_shorter_time_in_the_settings_counts(tree, settings):
    settings.KEPT_DAYS = settings.KEPT_DAYS | {"opinions": 3}
    with time_machine.travel(START, tick=False):
        left = opinions(tree)
    with time_machine.travel(START + timedelta(days=4), tick=False):
        night()
        assert left() == 0


def test_an_idea_is_kept_as_long_as_its_form_says(tree):
    form = IdeaFormPage(title="Idea", slug="idea", locale=tree.finnish, retention_days=30)
    tree.calls.add_child(instance=form)
    with time_machine.travel(START, tick=False):
        FormSubmission.objects.create(page=form, form_data={"idea": "x"})
    for day, count in ((29, 1), (31, 0)):
        with time_machine.travel(START + timedelta(days=day), tick=False):
            night()
            assert FormSubmission.objects.count() == count


def test_who_still_has_a_role_or_never_had_one_keeps_her_contact_data(tree):
    with time_machine.travel(START, tick=False):
        lasting = coordinator(role={"end": timezone.localdate()})
        ContactRole.objects.create(person=lasting, kind=ContactRole.Kind.PROGRAMME)
        new = Person.objects.create(name="Uusi", email="uusi@example.fi")
    with time_machine.travel(START + timedelta(days=900), tick=False):
        night()
    assert Person.objects.filter(pk__in=[lasting.pk, new.pk]).exclude(email="").count() == 2
