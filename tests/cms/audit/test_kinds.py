"""Whatever a city's site depends on is in the log: publishing, settings, sites, workflows, restrictions, exports."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import LogContext
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    GroupCollectionPermission,
    Locale,
    Page,
    PageViewRestriction,
    Site,
    Workflow,
    WorkflowPage,
)

from cms.access.workflows import ensure_workflow
from cms.audit.models import Record
from cms.desk.models import DeskSettings
from cms.look.models import Look
from tests.cms.audit.conftest import committed, log_in, only, told
from tests.factories import content_page

pytestmark = pytest.mark.django_db


def test_publishing_in_the_admin_is_a_sentence_of_the_citys(tree, turku):
    page = content_page(tree.turku, "Koodikerho", live=False)
    page.save_revision()
    browser = log_in(turku)
    with committed() as records:
        data = {"title": "Koodikerho", "slug": "koodikerho", "action-publish": "1", "comments-TOTAL_FORMS": "0"}
        data |= {"comments-INITIAL_FORMS": "0", "body-count": "0", "summary": "", "next_revision": ""}
        data |= {"comment_notifications": ""}
        browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    record = only(records, "wagtail.publish")
    assert (record.user_id, record.city, record.kind) == (turku.pk, "turku", "publishing")
    assert "Maija Malli julkaisi sivun Koodikerho" in [row.sentence for row in told(records)]


def test_unpublishing_many_at_once_gives_an_entry_for_each(tree, turku):
    pages = [content_page(tree.turku, f"Sivu {number}") for number in range(3)]
    browser = log_in(turku)
    with committed() as records:
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
        browser.post(f"{address}?{'&'.join(f'id={page.pk}' for page in pages)}")
    found = [record for record in records if record.action == "wagtail.unpublish"]
    assert {(record.object_id, record.city, record.user_id) for record in found} == {
        (str(page.pk), "turku", turku.pk) for page in pages
    }


def test_the_worker_publishes_in_the_systems_name(tree):
    page = content_page(tree.espoo, "Ajastettu", live=False)
    page.go_live_at = timezone.now() - timedelta(minutes=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    with committed() as records:
        call_command("publish_scheduled")
    record = only(records, "wagtail.publish.scheduled")
    assert (record.user_id, record.city) == (None, "espoo")
    assert told([record])[0].sentence == "Sivu Ajastettu julkaistiin ajastetusti"


def test_a_deleted_page_stays_in_its_citys_log(tree, turku):
    page = content_page(tree.turku, "Poistuva")
    with committed() as records, LogContext(user=turku):
        page.delete()
    record = only(records, "wagtail.delete")
    assert (record.city, record.label) == ("turku", "Poistuva")
    assert told([record])[0].sentence == "Maija Malli poisti sivun Poistuva"


def test_pages_deleted_by_a_query_are_logged(tree):
    """Before: nothing; Wagtail logs what goes through its own `delete`."""
    page = content_page(tree.espoo, "Pyyhitty")
    with committed() as records:
        Page.objects.filter(pk=page.pk).delete()
    record = only(records, "wagtail.delete")
    assert (record.city, record.label) == ("espoo", "Pyyhitty")


def test_a_setting_before_and_after(tree, turku):
    site = Site.objects.get(root_page=tree.turku)
    DeskSettings.objects.create(site=site)
    browser = log_in(turku)
    with committed() as records:
        address = reverse("wagtailsettings:edit", args=["desk", "desksettings", site.pk])
        assert browser.post(address, {"old_after_months": "6"}).status_code == 302
    record = only(records, "audit.setting")
    assert (record.city, record.user_id) == ("turku", turku.pk)
    assert record.entry.data["changes"] == [{"what": "old_after_months", "before": 18, "after": 6}]


def test_looking_at_a_setting_is_no_change(tree):
    with committed() as records:
        DeskSettings.for_site(Site.objects.get(root_page=tree.turku))
    assert records == []


def test_the_look_of_a_city(tree):
    look, _made = Look.objects.get_or_create(city="espoo")
    with committed() as records:
        Look.objects.filter(pk=look.pk).update(accent="#005500")
    record = only(records, "audit.setting")
    assert (record.city, record.entry.data["changes"][0]["after"]) == ("espoo", "#005500")


def test_sites_and_languages(tree):
    site = Site.objects.get(root_page=tree.turku)
    with committed() as records:
        Site.objects.filter(pk=site.pk).update(hostname="uusi.example.org")
        Locale.objects.create(language_code="sv")
    assert only(records, "audit.site").city == "turku"
    assert only(records, "audit.locale").entry.data["changes"] == [{"what": "language_code", "after": "sv"}]


def test_redirects_of_people_not_of_moves(tree):
    site = Site.objects.get(root_page=tree.turku)
    with committed() as records:
        Redirect.objects.create(old_path="/vanha", site=site, redirect_link="/uusi")
        Redirect.objects.create(old_path="/siirretty", site=site, redirect_link="/muu", automatically_created=True)
    assert only(records, "audit.redirect").city == "turku"


def test_workflow_and_who_approves(tree, turku, espoo):
    ensure_workflow("Turun tarkistus", turku.groups.get(), [tree.turku])
    with committed() as records:
        task = Workflow.objects.get(name="Turun tarkistus").workflow_tasks.get().task.specific
        task.groups.set(espoo.groups.all())
        WorkflowPage.objects.filter(page=tree.turku).delete()
    of_task = next(record for record in records if record.label == "Turun tarkistus" and "Task" in record_type(record))
    assert told([of_task])[0].changes == ["– Ryhmä: turku: publishers", "+ Ryhmä: espoo: publishers"]
    assert any(change == "– Sivu: Turku" for row in told(records) for change in row.changes)


def record_type(record: Record) -> str:
    return record.content_type.model_class().__name__


def test_who_may_see_a_collection_or_a_page(tree, turku):
    root = Collection.get_first_root_node()
    own = root.add_child(name="Turku")
    with committed() as records:
        CollectionViewRestriction.objects.create(collection=own, restriction_type="password", password="hyvin-salainen")
        page = content_page(tree.turku, "Suljettu")
        PageViewRestriction.objects.create(page=page, restriction_type="groups").groups.add(turku.groups.get())
    of_collection, of_page = (r for r in records if r.action == "audit.privacy")
    assert {of_collection.city, of_page.city} == {"turku"}
    assert "hyvin-salainen" not in str([record.entry.data for record in records])


def test_permissions_on_a_collection(tree, turku):
    group = turku.groups.get()
    held = GroupCollectionPermission.objects.filter(group=group)
    with committed() as records:
        held.delete()
    assert "before" in only(records, "audit.rights").entry.data["changes"][0]
