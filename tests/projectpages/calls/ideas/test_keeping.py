"""Ideas are read by publishers and go when their time is over."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.contrib.forms.models import FormSubmission
from wagtail.contrib.forms.utils import get_forms_for_user
from wagtail.models import Collection

from cms.access.groups import ensure_team, grant
from cms.serving.daily import daily_work
from projectpages.calls.ideas.retention import delete_old_ideas


def idea(page, days: float) -> FormSubmission:
    """An idea that came so many days ago."""
    submission = FormSubmission.objects.create(page=page, form_data={"idea": "Penkki"})
    FormSubmission.objects.filter(pk=submission.pk).update(submit_time=timezone.now() - timedelta(days=days))
    return submission


def test_an_idea_is_kept_as_long_as_its_form_says(form_page):
    kept, _old = idea(form_page, 29.9), idea(form_page, 30.1)
    assert delete_old_ideas() == 1
    assert FormSubmission.objects.get() == kept


def test_a_closed_form_and_a_draft_forget_too(form_page):
    idea(form_page, 31)
    form_page.takes_ideas = form_page.live = False
    form_page.save()
    assert delete_old_ideas() == 1


def test_the_worker_does_it(form_page):
    idea(form_page, 31)
    assert daily_work.call()["projectpages.calls.wagtail_hooks.forget"] == 1


@pytest.mark.parametrize(("role", "reads"), [("publishers", True), ("editors", False), ("translators", False)])
def test_only_publishers_read_what_came(form_page, tree, django_user_model, role, reads):
    user = django_user_model.objects.create_user("joku")
    group, _made = ensure_team("", role, role)
    # A translator's pages are the second edition, here the form itself.
    grant(group, role, [tree.turku, tree.home], Collection.get_first_root_node(), None)
    user.groups.add(group)
    assert get_forms_for_user(user).exists() == reads
