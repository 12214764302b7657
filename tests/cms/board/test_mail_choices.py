"""Everybody chooses in her account which mails about translations she gets."""

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.board.assigning import assign
from cms.board.models import MailChoice, Notice
from cms.board.tasks import daily_mails

WORDS = {"Silta": "Bridge", "Kolmen sanan ingressi": "A lead of three words"}


@pytest.mark.parametrize("choice", ["work", "changes", "due"])
def test_every_kind_can_be_turned_off_by_itself(stored, choice, tree, translator, publisher, publish, change):
    MailChoice.objects.create(user=translator, **{choice: False})
    ready, late, new = publish("Silta", WORDS), publish("Myöhässä"), publish("Uusi")
    change(ready)
    assign([late], "en", translator, {"owner": translator, "due": timezone.localdate()})
    with stored():
        assign([new], "en", publisher, {"owner": translator})
    daily_mails()
    kinds = set(Notice.objects.filter(mail__isnull=False).values_list("kind", flat=True)) - {"sent"}
    told = {"work": "assigned", "changes": "changed", "due": "due_today"}
    assert kinds == {kind for name, kind in told.items() if name != choice}


def test_she_turns_them_off_in_her_account(browser, translator):
    client = browser(translator)
    page = client.get(reverse("wagtailadmin_account")).text
    assert "Käännöksistä kertovat sähköpostit" in page
    fields = {"name_email-first_name": "M", "name_email-last_name": "M", "name_email-email": translator.email}
    fields |= {"locale-preferred_language": "fi", "locale-current_time_zone": "Europe/Helsinki"}
    fields |= {"theme-theme": "system", "theme-contrast": "system", "theme-density": "default"}
    fields |= {"theme-keyboard_shortcuts": "on", "translations-due": "on"}
    assert client.post(reverse("wagtailadmin_account"), fields).status_code == 302
    choice = MailChoice.objects.get(user=translator)
    assert (choice.work, choice.changes, choice.due) == (False, False, True)
