"""One click gives a city its page about a focus area, in both languages."""

import pytest
from django.urls import reverse
from wagtail.models import Collection

from citypages.focus.models import FocusAreaPage
from cms.access.groups import ensure_team, grant
from tests.citypages.focus.conftest import read
from tests.tree import twin


@pytest.fixture
def common(tree, area):
    page = area(tree.home, "Avoin data", text="Yhteinen teksti.", slug="avoin-data")
    twin(page, tree.home_en, tree.english, title="Open data", slug="open-data-en", area="open_data")
    return page


def place(page) -> str:
    return reverse("add_focus_area", args=[page.pk])


def member(client, django_user_model, role, *editions) -> None:
    """Log in as somebody of Turku's team."""
    group, _made = ensure_team("turku", role, role)
    grant(group, role, editions, Collection.get_first_root_node(), None)
    user = django_user_model.objects.create_user(role)
    user.groups.add(group)
    client.force_login(user)


def test_the_page_is_made_in_both_languages_with_the_programmes_names(admin_client, client, tree, common):
    response = admin_client.post(place(tree.turku), {"area": "open_data"})
    page = FocusAreaPage.objects.child_of(tree.turku).get()
    english = page.get_translation(tree.english)
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.title, page.slug, page.area, page.live) == ("Avoin data", "avoin-data", "open_data", True)
    assert (english.title, english.slug, english.live) == ("Open data", "open-data-en", True)
    assert "Yhteinen teksti." in read(client, "turku").get_text()


def test_who_may_not_publish_gets_drafts(client, tree, common, django_user_model):
    member(client, django_user_model, "editors", tree.turku, tree.turku_en)
    client.post(place(tree.turku), {"area": "open_data"})
    assert [page.live for page in FocusAreaPage.objects.filter(depth=4)] == [False, False]


def test_another_citys_staff_may_not(client, tree, common, django_user_model):
    member(client, django_user_model, "publishers", tree.turku, tree.turku_en)
    assert client.get(place(tree.espoo)).status_code in {302, 403}
    client.post(place(tree.espoo), {"area": "open_data"})
    assert not FocusAreaPage.objects.child_of(tree.espoo).exists()


def test_an_area_is_offered_until_it_is_there(admin_client, tree, common):
    offered = admin_client.get(place(tree.turku)).content.decode()
    assert [value in offered for value in ("open_data", "open_participation", "innovation_platforms")] == [True] * 3
    admin_client.post(place(tree.turku), {"area": "open_data"})
    assert 'value="open_data"' not in admin_client.get(place(tree.turku)).content.decode()


@pytest.mark.parametrize("typed", ["", "muu", "open_data"])
def test_what_is_not_offered_makes_nothing(admin_client, tree, common, typed):
    admin_client.post(place(tree.turku), {"area": "open_data"})
    response = admin_client.post(place(tree.turku), {"area": typed}, follow=True)
    assert [message.level_tag for message in response.context["messages"]][-1] == "error"
    assert FocusAreaPage.objects.child_of(tree.turku).count() == 1


def test_a_get_makes_nothing(admin_client, tree, common):
    admin_client.get(place(tree.turku), {"area": "open_data"})
    assert not FocusAreaPage.objects.child_of(tree.turku).exists()


def test_a_page_that_is_no_citys_has_no_such_address(admin_client, tree):
    assert admin_client.get(place(tree.home)).status_code == 404


def test_the_button_stands_in_the_citys_menu(admin_client, tree, common):
    explorer = admin_client.get(reverse("wagtailadmin_explore", args=[tree.turku.pk])).content.decode()
    assert place(tree.turku) in explorer
    other = admin_client.get(reverse("wagtailadmin_explore", args=[tree.register.pk])).content.decode()
    assert "focus-areas" not in other
