"""The report shows a city's staff their own city's translations only."""

import pytest
from django.urls import reverse


@pytest.fixture
def both(tree, send):
    """One translation in each city, drafts."""
    send(tree.news, publish=False)
    send(tree.espoo_news, publish=False)


def titles(client, name):
    response = client.get(reverse(f"wagtail_localize:{name}"))
    assert response.status_code == 200
    return {translation.source.object_repr for translation in response.context["object_list"]}, response.text


@pytest.mark.parametrize("name", ["translations_report", "translations_report_results"])
@pytest.mark.parametrize(
    ("who", "seen"),
    [
        ("publisher", {"Uutiset"}),
        ("editor", {"Uutiset"}),
        ("translator", {"Uutiset"}),
        ("neighbour", {"Espoon uutiset"}),
        ("submitter", set()),
        ("superuser", {"Uutiset", "Espoon uutiset"}),
    ],
)
def test_each_sees_what_she_works_with(tree, both, request, name, who, seen):
    found, html = titles(request.getfixturevalue(who), name)
    assert found == seen
    for title in {"Uutiset", "Espoon uutiset"} - seen:
        assert f"{title} (" not in html


def test_a_right_on_an_edition_in_a_third_language_opens_no_other(tree, both, log_in):
    """Rights on the source alone show its translations."""
    client = log_in("finnish-editor", (tree.espoo, ("change_page",)))
    assert titles(client, "translations_report")[0] == {"Espoon uutiset"}


def test_filters_search_only_within_reach(tree, both, publisher):
    address = reverse("wagtail_localize:translations_report") + "?source_title=Espoon"
    assert not publisher.get(address).context["object_list"]
