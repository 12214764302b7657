"""Who keeps best bets and synonyms: a city's staff their own city's bets, the programme's editors everything."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import PageViewRestriction

from cms.access.groups import PROGRAMME_EXTRA, grant_general
from cms.access.models import Team
from cms.search.models import BestBet, Synonym
from tests.conftest import HOST
from tests.factories import content_page
from tests.teams import member

pytestmark = pytest.mark.django_db
ROLES = [Team.Role.EDITORS, Team.Role.PUBLISHERS]


def browser_of(tree, city: str, role: str = Team.Role.EDITORS) -> Client:
    user = member(tree, city, role)
    if not city:
        grant_general(user.groups.get(), PROGRAMME_EXTRA)
    browser = Client(headers={"host": HOST})
    browser.force_login(user)
    return browser


def address(model: type, action: str, *args: object) -> str:
    return reverse(model.snippet_viewset.get_url_name(action), args=args)


def form_of(**fields: object) -> dict:
    empty = {"words": "tietosuoja", "page": "", "url": "https://example.org/", "title": "Tietosuoja", "summary": ""}
    return empty | {"city": "turku", "language": "fi"} | fields


def bet(**fields: object) -> BestBet:
    given = {"words": "tietosuoja", "url": "https://example.org/", "title": "Ennallaan", "city": "turku"} | fields
    return BestBet.objects.create(**given)


@pytest.mark.parametrize("role", ROLES)
def test_a_citys_staff_add_change_and_delete_their_own_citys_bets(tree, role):
    browser = browser_of(tree, "turku", role)
    browser.post(address(BestBet, "add"), form_of())
    made = BestBet.objects.get()
    browser.post(address(BestBet, "edit", made.pk), form_of(title="Uusi"))
    made.refresh_from_db()
    assert (made.city, made.title) == ("turku", "Uusi")
    browser.post(address(BestBet, "delete", made.pk))
    assert not BestBet.objects.exists()


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("city", ["espoo", ""], ids=["another city's", "the programme's"])
def test_they_cannot_change_or_delete(tree, role, city):
    other = bet(city=city)
    browser = browser_of(tree, "turku", role)
    assert b"Ennallaan" not in browser.get(address(BestBet, "edit", other.pk)).content
    browser.post(address(BestBet, "edit", other.pk), form_of(title="Uusi"))
    browser.post(address(BestBet, "delete", other.pk))
    browser.post(reverse("wagtail_bulk_action", args=["search", "bestbet", "delete"]) + f"?id={other.pk}")
    other.refresh_from_db()
    assert other.title == "Ennallaan"


@pytest.mark.parametrize("city", ["espoo", ""])
def test_they_cannot_give_a_bet_to_another_site(tree, city):
    browser = browser_of(tree, "turku")
    response = browser.post(address(BestBet, "add"), form_of(city=city))
    assert response.context["form"].errors.keys() == {"city"}
    own = bet()
    browser.post(address(BestBet, "edit", own.pk), form_of(city=city))
    own.refresh_from_db()
    assert own.city == "turku"


def test_translators_keep_no_bets(tree):
    browser = browser_of(tree, "turku", Team.Role.TRANSLATORS)
    browser.post(address(BestBet, "add"), form_of())
    assert not BestBet.objects.exists()


@pytest.mark.parametrize("city", ["turku", ""])
def test_the_programmes_editors_keep_every_sites_bets(tree, city):
    browser = browser_of(tree, "", Team.Role.PUBLISHERS)
    browser.post(address(BestBet, "add"), form_of(city=city))
    assert BestBet.objects.get().city == city


def test_a_bet_leads_to_a_page_or_an_address_and_not_to_both_or_neither(tree):
    browser, page = browser_of(tree, "turku"), content_page(tree.turku, "Tietosuoja")
    for fields in ({"url": ""}, {"page": page.pk}):
        assert "page" in browser.post(address(BestBet, "add"), form_of(**fields)).context["form"].errors
    assert "title" in browser.post(address(BestBet, "add"), form_of(title="")).context["form"].errors
    browser.post(address(BestBet, "add"), form_of(page=page.pk, url="", title=""))
    assert BestBet.objects.get().page_id == page.pk


@pytest.mark.parametrize("hidden", ["draft", "private"])
def test_a_bet_leads_to_no_page_that_visitors_cannot_read(tree, hidden):
    page = content_page(tree.espoo, "Salaisuus", live=hidden != "draft")
    if hidden == "private":
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    response = browser_of(tree, "turku").post(address(BestBet, "add"), form_of(page=page.pk, url=""))
    assert "page" in response.context["form"].errors
    assert not BestBet.objects.exists()


def test_a_bet_whose_page_was_taken_down_since_can_still_be_changed(tree):
    page = content_page(tree.turku, "Tietosuoja")
    own = bet(page=page, url="", title="")
    page.unpublish()
    browser_of(tree, "turku").post(address(BestBet, "edit", own.pk), form_of(page=page.pk, url="", title="Uusi"))
    own.refresh_from_db()
    assert own.title == "Uusi"


def test_the_programmes_editors_keep_synonyms(tree):
    browser = browser_of(tree, "", Team.Role.PUBLISHERS)
    browser.post(address(Synonym, "add"), {"words": "EAKR, ERDF", "language": "fi"})
    assert Synonym.objects.get().phrases == ["EAKR", "ERDF"]


@pytest.mark.parametrize("role", list(Team.Role))
def test_nobody_in_a_city_keeps_synonyms(tree, role):
    group = Synonym.objects.create(words="EAKR, ERDF")
    browser = browser_of(tree, "turku", role)
    browser.post(address(Synonym, "add"), {"words": "ESR, ESF", "language": "fi"})
    browser.post(address(Synonym, "edit", group.pk), {"words": "ESR, ESF", "language": "fi"})
    browser.post(address(Synonym, "delete", group.pk))
    assert [one.words for one in Synonym.objects.all()] == ["EAKR, ERDF"]


def test_a_form_begins_with_what_the_report_hands_over(tree):
    browser = browser_of(tree, "turku")
    begin = "?words=py%C3%B6r%C3%A4tie,+kartta&language=en&city=turku"
    form = browser.get(address(BestBet, "add") + begin).context["form"]
    assert [form[name].value() for name in ("words", "language", "city")] == ["pyörätie kartta", "en", "turku"]


def test_lists_do_not_ask_more_with_more_rows(tree, django_assert_max_num_queries):
    browser = browser_of(tree, "turku")
    page = content_page(tree.turku, "Tietosuoja")
    for _number in range(3):
        bet(page=page, url="")
    browser.get(address(BestBet, "list"))
    with django_assert_max_num_queries(100) as few:
        browser.get(address(BestBet, "list"))
    for _number in range(10):
        bet(page=page, url="")
    with django_assert_max_num_queries(len(few)):
        browser.get(address(BestBet, "list"))
