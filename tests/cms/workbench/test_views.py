"""Who may open the workbench, and what it costs."""

import pytest
from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from tests.factories import reusable_section
from tests.queries import statements
from tests.translating import send, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(translation):
    return reverse("wagtailadmin_pages:edit", args=[translation.get_target_instance().pk])


def test_the_workbench_answers_where_the_edition_is_edited(log_in, address):
    answer = log_in().get(address)
    assert answer.status_code == 200
    assert "workbench/workbench.html" in [template.name for template in answer.templates]


def test_a_detached_edition_gets_wagtails_own_editor(log_in, address):
    Translation.objects.update(enabled=False)
    assert "workbench/workbench.html" not in [template.name for template in log_in().get(address).templates]


@pytest.mark.parametrize("name", ["workbench_text", "workbench_override"])
def test_another_citys_translator_saves_nothing(translation, segment, log_in, name):
    stranger = log_in(city="espoo")
    assert stranger.post(reverse(name, args=[translation.pk, segment("title").pk]), {"value": "x"}).status_code in {
        302,
        403,
    }
    assert not StringTranslation.objects.exists()


def test_another_citys_translator_sees_no_preview(translation, log_in):
    assert log_in(city="espoo").get(reverse("workbench_preview", args=[translation.pk])).status_code in {302, 403}


def test_a_locked_page_is_read_and_not_changed(translation, segment, log_in, address):
    page = translation.get_target_instance()
    page.locked, page.locked_by = True, None
    page.save()
    client = log_in()
    assert '<fieldset class="workbench__groups" disabled>' in client.get(address).content.decode()
    answer = client.post(reverse("workbench_text", args=[translation.pk, segment("title").pk]), {"value": "x"})
    assert answer.status_code == 423
    assert not StringTranslation.objects.exists()


def test_the_preview_shows_what_is_translated_so_far(translation, segment, log_in):
    client = log_in()
    client.post(reverse("workbench_text", args=[translation.pk, segment("title").pk]), {"value": "Translated"})
    shown = client.get(
        reverse("workbench_preview", args=[translation.pk]), {"in_preview_panel": "true"}
    ).content.decode()
    assert "Translated</h1>" in shown
    assert 'data-edit="title"' in shown
    assert "Hyvä!" in shown


def test_opening_costs_the_same_whether_nothing_or_all_is_translated(translation, log_in, address):
    client = log_in()
    client.get(address)
    empty = statements(lambda: client.get(address))
    translate(translation)
    full = statements(lambda: client.get(address))
    assert len(full) <= 60, "\n".join(full)
    assert abs(len(full) - len(empty)) <= 2


def test_a_snippet_is_translated_the_same_way(tree, admin_client):
    section = reusable_section("Kysy meiltä.", city="turku")
    translation = send(section, tree.english)
    target = translation.get_target_instance()
    address = reverse(target.snippet_viewset.get_url_name("edit"), args=[target.pk])
    answer = admin_client.get(address)
    assert "workbench/workbench.html" in [template.name for template in answer.templates]
    segment = StringSegment.objects.filter(source=translation.source).last()
    answer = admin_client.post(reverse("workbench_text", args=[translation.pk, segment.pk]), {"value": "Ask us."})
    assert answer.json()["state"] == "done"
    assert admin_client.get(reverse("workbench_preview", args=[translation.pk])).status_code == 404
