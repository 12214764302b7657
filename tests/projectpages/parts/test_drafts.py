"""Nobody's words are lost when a city changes its part: neither the lead's draft nor somebody else's."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision

from projectpages.models import ProjectPage
from tests.factories import project
from tests.projectpages.parts.acting import FIELDS, Role, address, browser_of, drafted, part_of, send
from tests.teams import member

pytestmark = pytest.mark.django_db


def test_a_draft_that_gives_the_row_away_keeps_its_own_words(tree, shared):
    """The lead's draft gives Espoo's row to Oulu: Espoo's words go on the sites, not into Oulu's row."""
    rows = list(shared.participations.all())
    rows[1].city, rows[1].local_text = "oulu", "Oulun sanat"
    shared.participations = rows
    shared.save_revision()
    send(member(tree, "espoo", Role.PUBLISHERS), part_of(shared, "espoo"))
    assert part_of(shared, "espoo").local_text == FIELDS["local_text"]
    assert drafted(shared, "oulu").local_text == "Oulun sanat"


def test_a_part_in_a_draft_project_or_an_english_edition_is_not_offered(tree, shared):
    user = member(tree, "espoo", Role.PUBLISHERS)
    hidden = project(tree.register, "Salainen", live=False)
    english = project(tree.register_en, "English")
    for page in (hidden, english):
        assert browser_of(user).get(address(part_of(page, "espoo"))).status_code == 404


def test_the_leads_open_draft_stays_a_draft_and_takes_the_part_in(tree, shared):
    shared.title = "CoHeWe uusiksi"
    shared.save_revision()
    send(member(tree, "espoo", Role.PUBLISHERS), part_of(shared, "espoo"))
    page = ProjectPage.objects.get(pk=shared.pk)
    assert (page.title, page.draft_title, page.has_unpublished_changes) == ("CoHeWe", "CoHeWe uusiksi", True)
    assert part_of(shared, "espoo").local_text == drafted(shared, "espoo").local_text == FIELDS["local_text"]
    page.get_latest_revision().publish()
    assert part_of(shared, "espoo").local_text == FIELDS["local_text"]
    assert ProjectPage.objects.get(pk=shared.pk).title == "CoHeWe uusiksi"


def test_what_is_scheduled_and_in_moderation_goes_live_with_the_part_in_it(tree, shared):
    """Publishing a revision of Wagtail's would have cancelled both."""
    lead = member(tree, "turku", Role.EDITORS)
    shared.title, shared.go_live_at = "Ajastettu", timezone.now() + timedelta(days=2)
    scheduled = shared.save_revision(approved_go_live_at=shared.go_live_at)
    send(member(tree, "espoo", Role.PUBLISHERS), part_of(shared, "espoo"))
    scheduled.refresh_from_db()
    assert scheduled.approved_go_live_at
    assert [row.local_text for row in scheduled.as_object().participations.all()] == ["", FIELDS["local_text"]]
    assert ProjectPage.objects.get(pk=shared.pk).title == "CoHeWe"
    assert lead.pk


def test_words_that_were_changed_meanwhile_are_shown_and_not_written_over(tree, shared):
    user, part = member(tree, "espoo", Role.PUBLISHERS), part_of(shared, "espoo")
    browser = browser_of(user)
    seen = BeautifulSoup(browser.get(address(part)).content, "html.parser").select_one("[name=seen]")["value"]
    send(user, part, local_text="Toisen sanat")
    response = browser.post(address(part), FIELDS | {"seen": seen, "publish": "1"})
    text = response.content.decode()
    assert response.status_code == 200
    assert "Toisen sanat" in text
    assert FIELDS["local_text"] in text
    assert part_of(shared, "espoo").local_text == "Toisen sanat"
    again = BeautifulSoup(text, "html.parser").select_one("[name=seen]")["value"]
    assert browser.post(address(part), FIELDS | {"seen": again, "publish": "1"}).status_code == 302


def test_the_lead_who_saves_an_older_form_is_told(tree, shared):
    lead = browser_of(member(tree, "turku", Role.PUBLISHERS))
    form = BeautifulSoup(lead.get(reverse("wagtailadmin_pages:edit", args=[shared.pk])).content, "html.parser")
    opened = {field["name"]: field["value"] for field in form.select("input[name^=loaded_revision]")}
    send(member(tree, "espoo", Role.PUBLISHERS), part_of(shared, "espoo"))
    count = Revision.page_revisions.filter(object_id=str(shared.pk)).count()
    lead.post(reverse("wagtailadmin_pages:edit", args=[shared.pk]), opened | {"title": "Vanha"})
    assert Revision.page_revisions.filter(object_id=str(shared.pk)).count() == count
