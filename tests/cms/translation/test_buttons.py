"""Each sees the buttons of what she may do, once."""

import pytest
from django.urls import reverse
from wagtail import hooks


def labels(page, user):
    """What the buttons in the header and in a listing say."""
    found = []
    for name in ("register_page_header_buttons", "register_page_listing_more_buttons"):
        given = {"view_name": "edit"} if "header" in name else {}
        buttons = [button for hook in hooks.get_hooks(name) for button in hook(page, user, **given) or ()]
        addresses = [button.url for button in buttons if "/localize/" in (button.url or "")]
        assert len(addresses) == len(set(addresses))
        found.append({address.split("/localize/")[1].split("/")[0] for address in addresses})
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("who", "before", "after"),
    [
        ("publisher", {"submit"}, {"update"}),
        ("editor", set(), {"update"}),
        ("translator", set(), set()),
        ("neighbour", set(), set()),
    ],
)
def test_buttons_follow_the_rights_on_the_page(tree, request, who, before, after, send):
    user = request.getfixturevalue(who).user
    assert labels(tree.news, user) == before
    send(tree.news)
    assert labels(tree.news, user) == after


def test_a_superuser_sees_each_button_once(tree, admin_user, send):
    assert labels(tree.news, admin_user) == {"submit"}
    send(tree.news)
    assert labels(tree.news, admin_user) == {"update"}


def test_the_root_and_an_alias_have_no_buttons(tree, publisher):
    alias = tree.news.copy_for_translation(tree.english, alias=True)
    assert labels(alias, publisher.user) == set()
    assert labels(tree.home.get_parent(), publisher.user) == set()


def test_an_edition_is_not_a_source(tree, publisher, send):
    assert labels(send(tree.news), publisher.user) == set()


@pytest.mark.parametrize("who", ["publisher", "superuser"])
def test_the_explorer_shows_the_button(tree, request, who):
    html = request.getfixturevalue(who).get(reverse("wagtailadmin_explore", args=[tree.news.pk])).content.decode()
    assert html.count(reverse("wagtail_localize:submit_page_translation", args=[tree.news.pk])) == 1


def test_synchronising_returns_to_where_it_was_started(tree, publisher, send):
    send(tree.news)
    hook = hooks.get_hooks("register_page_listing_more_buttons")
    buttons = [button for each in hook for button in each(tree.news, publisher.user, next_url="/admin/pages/") or ()]
    assert any(button.url.endswith("?next=%2Fadmin%2Fpages%2F") for button in buttons)
