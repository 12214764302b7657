"""Who keeps pages outside is told after each commit, once."""

import pytest
from django.db import transaction
from wagtail import hooks
from wagtail.models import Page

from cms.caching.release import release
from cms.caching.version import is_begun, known_version, place
from tests.committing import commit

pytestmark = pytest.mark.django_db


def test_told_once_for_each_transaction(tree):
    told = []
    with hooks.register_temporarily("content_changed", lambda: told.append(place().read("version"))):
        for number in range(3):
            Page.objects.filter(pk=tree.home.pk).update(title=str(number))
        assert told == []
        commit()
    assert told == [place().read("version")]


def test_listener_that_fails_stops_neither_the_others_nor_the_write(tree):
    told = []

    def fail():
        raise RuntimeError("away")

    with (
        hooks.register_temporarily("content_changed", fail, order=-1),
        hooks.register_temporarily("content_changed", lambda: told.append(1)),
    ):
        Page.objects.filter(pk=tree.home.pk).update(title="x")
        commit()
    assert told == [1]


def test_others_know_while_a_transaction_is_under_way(tree):
    commit()
    assert not is_begun(known_version())
    with transaction.atomic():
        Page.objects.filter(pk=tree.home.pk).update(title="x")
        assert is_begun(place().read("version"))
    commit()
    assert not is_begun(known_version())


def test_other_release_of_the_code_or_its_settings_is_another_version(settings):
    before = known_version()
    settings.ROBOTS_ALLOWED = not settings.ROBOTS_ALLOWED
    release.cache_clear()
    try:
        assert known_version() != before
    finally:
        release.cache_clear()


def test_processes_of_one_install_are_one_release(settings):
    before = release()
    settings.PORT = 9999
    release.cache_clear()
    assert release() == before
