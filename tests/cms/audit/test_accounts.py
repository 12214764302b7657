"""What happens to accounts and permissions is in the log, by whatever way it happens."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import connection, transaction
from django.urls import reverse
from wagtail.log_actions import LogContext
from wagtail.models import GroupPagePermission

from cms.access.models import Team
from cms.audit.models import Record
from cms.wording.models import Term
from tests.cms.audit.conftest import committed, log_in, only, told

pytestmark = pytest.mark.django_db
User = get_user_model()


def fields_of(user, **more):
    return {
        "username": user.username,
        "email": user.email,
        "first_name": user.first_name or "Etunimi",
        "last_name": user.last_name or "Sukunimi",
        "password1": "",
        "password2": "",
        "is_active": "on",
        "groups": [group.pk for group in user.groups.all()],
    } | more


def test_who_makes_a_superuser_in_the_admin_is_named(boss, turku):
    """Before: Wagtail's log said that an account was edited, not what of it."""
    browser = log_in(boss)
    with committed() as records:
        address = reverse("wagtailusers_users:edit", args=[turku.pk])
        answer = browser.post(address, fields_of(turku, is_superuser="on"))
    assert answer.status_code == 302, answer.context["form"].errors
    record = only(records, "audit.account")
    assert (record.user_id, record.object_id, record.city) == (boss.pk, str(turku.pk), "turku")
    assert record.entry.data["changes"] == [{"what": "is_superuser", "before": False, "after": True}]
    assert [row.sentence for row in told(records)] == ["Boss muutti kohdetta ”turku-publishers” (käyttäjä)"]


def test_a_bulk_update_of_accounts_is_logged(turku, espoo):
    """Before: nothing; signals are not sent."""
    with committed() as records:
        User.objects.filter(pk__in=[turku.pk, espoo.pk]).update(is_superuser=True)
    assert {(record.object_id, record.city) for record in records} == {
        (str(turku.pk), "turku"),
        (str(espoo.pk), "espoo"),
    }
    assert all(record.user_id is None for record in records)


def test_plain_sql_is_logged(turku):
    with committed() as records, connection.cursor() as cursor:
        cursor.execute("UPDATE auth_user SET is_active = %s WHERE id = %s", [False, turku.pk])
    assert only(records, "audit.account").entry.data["changes"] == [
        {"what": "is_active", "before": True, "after": False}
    ]


def test_a_password_is_never_told(boss, turku):
    browser = log_in(boss)
    with committed() as records:
        new = {"password1": "pihlaja-tuuli-kivi-31", "password2": "pihlaja-tuuli-kivi-31"}
        browser.post(reverse("wagtailusers_users:edit", args=[turku.pk]), fields_of(turku, **new))
    record = only(records, "audit.password")
    assert record.user_id == boss.pk
    stored = json.dumps([entry.entry.data for entry in records])
    turku.refresh_from_db()
    assert turku.password not in stored
    assert "pihlaja" not in stored


def test_of_names_and_addresses_only_the_change_is_told(turku):
    with committed() as records:
        turku.email = "uusi@example.org"
        turku.save()
    record = only(records, "audit.account")
    assert record.entry.data["changes"] == [{"what": "email"}]


def test_an_account_is_made_and_deleted(boss):
    with committed() as records, LogContext(user=boss):
        made = User.objects.create_user("uusi", password="x")
    assert only(records, "audit.account").entry.data["event"] == "create"
    with committed() as records, LogContext(user=boss):
        made.delete()
    record = only(records, "audit.account")
    assert (record.entry.data["event"], record.label, record.user_id) == ("delete", "uusi", boss.pk)


def test_logging_in_alone_changes_no_account(turku):
    with committed() as records:
        log_in(turku)
    assert [record.action for record in records] == ["audit.login.in"]


def test_joining_a_group_is_told_with_the_group_and_both_cities_make_it_the_programmes(boss, turku, espoo):
    group = Team.objects.get(city="espoo", role="publishers").group
    browser = log_in(boss)
    with committed() as records:
        given = {"groups": [group.pk, *turku.groups.values_list("pk", flat=True)]}
        browser.post(reverse("wagtailusers_users:edit", args=[turku.pk]), fields_of(turku, **given))
    record = only(records, "audit.membership")
    assert (record.user_id, record.city) == (boss.pk, "")
    assert told([record])[0].changes == ["+ Ryhmä: espoo: publishers"]


def test_leaving_the_only_group_stays_the_citys(turku):
    with committed() as records:
        turku.groups.clear()
    record = only(records, "audit.membership")
    assert (record.city, told([record])[0].changes) == ("turku", ["– Ryhmä: turku: publishers"])


def test_permissions_of_a_group_before_and_after(boss, tree, turku):
    group = turku.groups.get()
    permission = Permission.objects.get(codename="delete_term")
    with committed() as records, LogContext(user=boss):
        group.permissions.add(permission)
        GroupPagePermission.objects.filter(group=group, page=tree.turku, permission__codename="publish_page").delete()
    record = only(records, "audit.rights")
    assert (record.user_id, record.city, record.label) == (boss.pk, "turku", "turku: publishers")
    changes = told([record])[0].changes
    assert f"+ Oikeus: poista ({Term._meta.verbose_name})" in changes
    assert "– Oikeus sivuun: Turku: julkaise (sivu)" in changes


def test_page_permissions_given_in_bulk_are_logged(tree, turku):
    """Wagtail's form of groups uses `bulk_create`, which sends no signal."""
    group = turku.groups.get()
    permission = Permission.objects.get(codename="bulk_delete_page")
    with committed() as records:
        GroupPagePermission.objects.bulk_create(
            [GroupPagePermission(group=group, page=tree.espoo, permission=permission)]
        )
    line = only(records, "audit.rights").entry.data["changes"][0]
    assert line == {"what": "on_page", "after": ["wagtailcore", "bulk_delete_page", "Espoo"]}


def test_a_group_is_edited_in_the_admin_and_wagtails_own_entry_is_not_told_twice(boss, turku):
    group = turku.groups.get()
    browser = log_in(boss)
    empty = {
        f"{prefix}-{count}": "0"
        for prefix in ("page_permissions", "image_permissions", "document_permissions", "collection_permissions")
        for count in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")
    }
    empty |= {
        f"{prefix}-{count}": "0"
        for prefix in ("site_permissions", "sites", "wagtailredirects", "redirects", "site_settings")
        for count in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")
    }
    with committed() as records:
        answer = browser.post(reverse("wagtailusers_groups:edit", args=[group.pk]), {"name": "Turun väki", **empty})
    assert answer.status_code == 302, answer.context["form"].errors
    actions = {record.action for record in Record.objects.filter(pk__in=[r.pk for r in records], covered=False)}
    assert actions == {"audit.group", "audit.rights"}
    assert Record.objects.filter(pk__in=[r.pk for r in records], action="wagtail.edit").get().covered


def test_a_deleted_group_keeps_its_name_and_its_members_are_told(turku):
    group = turku.groups.get()
    with committed() as records:
        group.delete()
    record = only(records, "audit.group")
    assert (record.label, record.entry.data["event"]) == ("turku: publishers", "delete")
    assert only(records, "audit.membership").city == "turku"


def test_what_is_rolled_back_is_not_logged(turku):
    with committed() as records, transaction.atomic():
        Group.objects.create(name="ei jää")
        transaction.set_rollback(True)
    assert records == []
