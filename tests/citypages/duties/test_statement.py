"""The accessibility statement says what Decision (EU) 2018/1523 asks for, and contradicts itself nowhere."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset

from citypages.duties.criteria import WCAG_21, criterion_choices
from citypages.duties.models import AccessibilityStatementPage, Authorities, Shortcoming
from cms.access.models import Team
from tests.conftest import HOST
from tests.forms import errors_of, post_page
from tests.statements import statement
from tests.teams import member

TURKU = "turku.localhost:8000"
ROW = {
    "reason": "not_met",
    "criterion": "1.4.3",
    "what": "Kartan värit",
    "where": "",
    "grounds": "",
    "alternative": "",
    "fix_date": "",
}


def post(browser, tree, rows=(), publish=True, **fields):
    """What an editor sends from the form of a statement that is whole, but for the given fields."""
    typed = {
        "organisation": "Turun kaupunki",
        "conformance": "partial",
        "drafted": "2026-01-02",
        "reviewed": "2026-01-02",
        "method": "self",
        "assessor": "",
        "unit": "viestintä",
        "email": "viestinta@example.fi",
    }
    rows = inline_formset([ROW | row for row in rows])
    return post_page(
        browser, tree.turku, AccessibilityStatementPage, publish, **(typed | {"shortcomings": rows} | fields)
    )


def refused(answer) -> set[str]:
    assert answer.status_code == 200
    return set(answer.context["form"].errors)


def test_one_that_is_whole_is_published(tree, admin_client):
    assert post(admin_client, tree, rows=[{}]).status_code == 302
    assert AccessibilityStatementPage.objects.get().live


def test_fully_conformant_is_refused_while_shortcomings_are_listed(tree, admin_client):
    answer = post(admin_client, tree, rows=[{}], conformance="full")
    assert "ei täytä vaatimuksia täysin" in errors_of(answer.context["form"])["conformance"]
    assert not AccessibilityStatementPage.objects.exists()
    assert "Kartan värit" in answer.content.decode(), "what was typed is not lost"


def test_fully_conformant_is_taken_when_the_last_shortcoming_is_deleted(tree, admin_client):
    assert post(admin_client, tree, conformance="full").status_code == 302
    page = AccessibilityStatementPage.objects.get()
    page.delete()
    assert refused(post(admin_client, tree, rows=[{}, {}], conformance="full")) == {"conformance"}


def test_not_fully_conformant_needs_to_say_what_is_wrong(tree, admin_client):
    assert refused(post(admin_client, tree, conformance="none")) == {"conformance"}


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"organisation": "", "unit": "", "email": ""}, {"organisation", "unit", "email"}),
        ({"drafted": "", "reviewed": ""}, {"drafted", "reviewed"}),
        ({"drafted": "2026-02-01", "reviewed": "2026-01-01"}, {"reviewed"}),
        ({"reviewed": "2199-01-01"}, {"reviewed"}),
        ({"method": "third_party"}, {"assessor"}),
        ({"email": "ei osoite"}, {"email"}),
    ],
)
def test_what_is_missing_or_impossible_is_said_at_its_field(tree, admin_client, fields, where):
    assert refused(post(admin_client, tree, rows=[{}], **fields)) == where


def test_a_draft_may_be_empty(tree, admin_client):
    empty = dict.fromkeys(("organisation", "drafted", "reviewed", "unit", "email"), "")
    assert post(admin_client, tree, publish=False, **empty).status_code == 302


@pytest.mark.parametrize(
    ("row", "field"),
    [({"criterion": ""}, "criterion"), ({"reason": "burden"}, "grounds"), ({"what": ""}, "what")],
)
def test_a_shortcoming_gives_its_criterion_or_its_grounds(tree, admin_client, row, field):
    answer = post(admin_client, tree, rows=[row])
    (form,) = answer.context["form"].formsets["shortcomings"].forms
    assert set(form.errors) == {field}


def test_every_criterion_of_the_law_can_be_chosen():
    assert len(WCAG_21) == 50
    numbers = [number for number, _name in criterion_choices()]
    assert len(numbers) == len(set(numbers)) == 56
    assert ("1.4.3", "1.4.3 Kontrasti (minimi)") in criterion_choices()


def shown(path: str = "/saavutettavuusseloste/") -> BeautifulSoup:
    return BeautifulSoup(Client(headers={"host": TURKU}).get(path).content, "html.parser")


def test_it_tells_everything_the_decision_asks_for(tree):
    rows = [
        Shortcoming(what="Kartan värit", criterion="1.4.3", fix_date=date(2027, 3, 1), locale=tree.finnish),
        Shortcoming(what="Tallenteet", reason="burden", grounds="Niitä on sata.", locale=tree.finnish),
        Shortcoming(what="Vanhat esitteet", reason="out_of_scope", alternative="Pyydä tekstinä.", locale=tree.finnish),
    ]
    statement(tree.turku, rows, drafted=date(2025, 1, 2), reviewed=date(2026, 2, 3))
    page = shown()
    text = page.main.get_text(" ", strip=True).replace("\u00a0", " ")
    groups = [heading.get_text() for heading in page.select("main h3")]
    assert groups == ["Puutteet vaatimusten täyttymisessä", "Kohtuuton rasite", "Sisältö, jota laki ei koske"]
    for words in (
        "Turun kaupunki vastaa verkkosivustosta 6Aika Turku",
        "Täyttää vaatimukset osittain",
        "1.4.3 Kontrasti (minimi)",
        "1.3.2027",
        "Niitä on sata.",
        "Pyydä tekstinä.",
        "laadittu 2.1.2025 ja tarkistettu viimeksi 3.2.2026",
        "omaan arvioomme",
        "viestintä",
        "Liikenne- ja viestintävirasto Traficom",
        "029 534 5000",
    ):
        assert words in text.replace("\u00a0", " "), words
    assert "@" not in text


def test_the_authority_is_a_setting(tree, rf):
    statement(tree.turku)
    setting = Authorities.load(rf.get("/"))
    setting.supervisor = {"fi": "Uusi virasto", "en": "New agency"}
    setting.save()
    assert "Uusi virasto" in shown().main.get_text()


def test_every_footer_of_the_site_links_to_it_and_no_other_sites_does(tree):
    statement(tree.turku)
    statement(tree.turku_en, slug="accessibility-statement", title="Accessibility statement")

    def links(host: str, path: str) -> list[str]:
        page = BeautifulSoup(Client(headers={"host": host}).get(path).content, "html.parser")
        return [
            link["href"] for link in page.select("footer a") if "accessib" in link["href"] or "saav" in link["href"]
        ]

    assert links(TURKU, "/") == links(TURKU, "/hankkeet/") == links(TURKU, "/ei-ole/") == ["/saavutettavuusseloste/"]
    assert links(TURKU, "/en/projects/") == ["/en/accessibility-statement/"]
    assert links("espoo.localhost:8000", "/") == links("localhost:8000", "/") == []


def test_a_site_has_one_in_each_edition(tree):
    statement(tree.turku)
    assert AccessibilityStatementPage not in tree.turku.allowed_subpage_models() or not (
        AccessibilityStatementPage.can_create_at(tree.turku)
    )
    assert AccessibilityStatementPage.can_create_at(tree.turku_en)


@pytest.mark.parametrize(("days", "due"), [(300, False), (365, False), (366, True)])
def test_staff_are_reminded_after_a_year(tree, days, due):
    statement(tree.turku, reviewed=timezone.localdate() - timedelta(days=days))
    statement(tree.espoo, reviewed=timezone.localdate() - timedelta(days=900))
    browser = Client(headers={"host": HOST})
    browser.force_login(member(tree, "turku", Team.Role.EDITORS))
    panel = BeautifulSoup(browser.get("/admin/").content, "html.parser").select_one("section[aria-labelledby=duties]")
    assert bool(panel and "yli vuosi sitten" in panel.get_text()) == due
    assert not panel or "Espoo" not in panel.get_text()


def test_staff_see_that_a_statement_is_not_published(tree):
    page = statement(tree.turku, live=False)
    browser = Client(headers={"host": HOST})
    browser.force_login(member(tree, "turku", Team.Role.PUBLISHERS))
    assert f"/admin/pages/{page.pk}/edit/" in browser.get("/admin/").content.decode()
