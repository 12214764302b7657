"""A project's funding: what is known is checked, what is not known is said to be so."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.utils import translation

from cms.formats import money, percent
from projectpages.choices import Fund
from projectpages.models import Participation, ProjectPage
from tests.factories import OrganisationFactory, project
from tests.forms import errors_of, participant, post_project


@pytest.mark.parametrize(
    ("fund", "funds"),
    [("", ()), ("erdf", (Fund.ERDF,)), ("esf", (Fund.ESF,)), ("both", (Fund.ERDF, Fund.ESF))],
)
def test_a_project_tells_which_funds_pay_for_it(fund, funds):
    assert ProjectPage(title="CoHeWe", fund=fund).funds == funds


@pytest.mark.parametrize(
    ("sums", "rate"),
    [
        ({}, None),
        ({"total_cost": Decimal(200)}, None),
        ({"total_cost": Decimal(0), "eu_support": Decimal(0)}, None),
        ({"total_cost": Decimal(200), "eu_support": Decimal(120)}, Decimal("60.0")),
        ({"total_cost": Decimal(3), "eu_support": Decimal(2)}, Decimal("66.7")),
        ({"eu_rate": Decimal(70)}, Decimal(70)),
    ],
    ids=["nothing known", "cost alone", "nothing costs", "both sums", "rounded", "typed"],
)
def test_the_rate_follows_from_the_sums_and_is_never_guessed(sums, rate):
    assert ProjectPage(title="CoHeWe", **sums).rate == rate


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"total_cost": 100, "eu_support": 101}, "eu_support"),
        ({"total_cost": 100, "eu_support": 60, "eu_rate": 70}, "eu_rate"),
        ({"total_cost": -1}, "total_cost"),
        ({"eu_rate": 101}, "eu_rate"),
        ({"kohesio_id": "3749303"}, "kohesio_id"),
        ({"priority_axis": "toinen"}, "priority_axis"),
        ({"objective": "4"}, "objective"),
        ({"start": "2018-02-01", "end": "2018-01-31"}, "end"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(admin_client, tree, fields, field):
    organisation = OrganisationFactory()
    rows = [participant(organisation, city) for city in ("turku", "espoo")]
    response = post_project(admin_client, tree, rows, **fields)
    assert errors_of(response.context["form"]).keys() == {field}
    assert not ProjectPage.objects.exists()


def test_a_rate_may_be_rounded():
    page = ProjectPage(title="CoHeWe", total_cost=Decimal(3), eu_support=Decimal(2), eu_rate=Decimal(67))
    assert page.funding_errors() == {}


def test_shares_larger_than_the_whole_are_refused(admin_client, tree):
    organisation = OrganisationFactory()
    rows = [participant(organisation, city, total_cost="60") for city in ("turku", "espoo")]
    response = post_project(admin_client, tree, rows, total_cost="100")
    assert errors_of(response.context["form"]).keys() == {"total_cost"}


def test_a_participants_support_is_part_of_its_cost():
    row = Participation(organisation=OrganisationFactory.build(), total_cost=Decimal(1), eu_support=Decimal(2))
    with pytest.raises(ValidationError) as error:
        row.clean()
    assert error.value.message_dict.keys() == {"eu_support"}


@pytest.mark.parametrize(
    ("amount", "finnish", "english"),
    [
        (None, "", ""),
        (Decimal(7_500_000), "7\u00a0500\u00a0000\u00a0€", "€7,500,000"),
        (Decimal("1234.50"), "1\u00a0234,50\u00a0€", "€1,234.50"),
        (Decimal(0), "0\u00a0€", "€0"),
    ],
)
def test_a_sum_is_printed_as_the_language_asks(amount, finnish, english):
    assert money(amount) == finnish
    with translation.override("en"):
        assert money(amount) == english


@pytest.mark.parametrize(("share", "finnish"), [(Decimal("60.00"), "60\u00a0%"), (Decimal("59.90"), "59,9\u00a0%")])
def test_a_share_is_printed_as_the_language_asks(share, finnish):
    assert percent(share) == finnish
    with translation.override("en"):
        assert percent(share) == finnish.replace("\u00a0", "").replace(",", ".")


def funding(client, page) -> str:
    """The words of a project page's funding."""
    response = client.get(page.url.removeprefix("http://localhost:8000"))
    section = BeautifulSoup(response.content, "html.parser").select_one(".funding")
    return section.get_text(" ", strip=True) if section else ""


def test_unknown_sums_are_said_to_be_unknown(client, tree):
    words = funding(client, project(tree.register, fund="erdf"))
    assert words.count("ei tiedossa") == 2
    assert "%" not in words


def test_everything_known_is_printed(client, tree):
    page = project(
        tree.register,
        fund="erdf",
        total_cost=Decimal(200_000),
        eu_support=Decimal(120_000),
        authority=OrganisationFactory(name={"fi": "Uudenmaan liitto"}),
        priority_axis="2",
        objective="4.1",
        kohesio_id="Q3749303",
    )
    words = funding(client, page)
    for part in ("200\u00a0000\u00a0€", "120\u00a0000\u00a0€ (60\u00a0%)", "Uudenmaan liitto", "4.1", "Kohesio"):
        assert part in words
    assert page.kohesio_url == "https://kohesio.ec.europa.eu/en/projects/Q3749303"


def test_a_project_without_any_word_on_money_has_no_such_section(client, tree):
    assert funding(client, project(tree.register)) == ""
