"""People composed of an invented name, a title, a number and an address are found again, in whatever form."""

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.moving.finds import FoundPerson, people
from tests.cms.moving.finds.invented import mails, names, organisations, phones, titles_en, titles_fi

SHARE = 0.98


@dataclass(frozen=True)
class Composed:
    """What must be found, and the text that says it."""

    lines: tuple[str, ...]
    name: str
    title: str
    organisation: str
    phone: str
    email: str
    ended: bool = False

    def missing(self, found: list[FoundPerson]) -> list[str]:
        """What was not found again, field by field."""
        person = next((one for one in found if one.name == self.name), None)
        if person is None:
            return [f"nobody called {self.name}"]
        fields = ("organisation", "phone", "email", "ended")
        wrong = [field for field in fields if getattr(person, field) != getattr(self, field)]
        return wrong + (["title"] if person.title.lower() != self.title.lower() else [])


@st.composite
def blocks(draw: st.DrawFn) -> Composed:
    """A line for each field: the name first or after its title, the rest in any order."""
    name, title, organisation = draw(names), draw(st.one_of(titles_fi, titles_en)), draw(organisations)
    phone, mail = draw(phones()), draw(mails(name))
    rest = draw(st.permutations((title.capitalize(), organisation, phone[0], mail[0])))
    lines = (name, *rest) if draw(st.booleans()) else (rest[0], name, *rest[1:])
    return Composed(tuple(lines), name, title, organisation, phone[1], mail[1])


@st.composite
def inline(draw: st.DrawFn) -> Composed:
    """Everything on one line, as it stands at the end of a page."""
    name, title, organisation = draw(names), draw(st.one_of(titles_fi, titles_en)), draw(organisations)
    phone, mail = draw(phones()), draw(mails(name))
    lead = draw(st.sampled_from(("", "Yhteyshenkilö: ", "Lisätietoja: ", "Contact: ", "Lisätietoja antaa ")))
    form = draw(
        st.sampled_from(
            (
                "{name}, {title}, {organisation}, {phone}, {mail}",
                "{title} {name}, {organisation}, {phone}, {mail}",
                "{name}, {title}, {organisation}, {mail}, {phone}",
                "{name}, {organisation}, {title}, {phone}, {mail}",
                "{title} {name} ({organisation}), {phone}, {mail}",
            )
        )
    )
    text = form.format(name=name, title=title, organisation=organisation, phone=phone[0], mail=mail[0])
    return Composed((f"{lead}{text}{draw(st.sampled_from(('', '.')))}",), name, title, organisation, phone[1], mail[1])


@st.composite
def ended(draw: st.DrawFn) -> Composed:
    """A role that somebody had, with the title in the essive."""
    name = draw(names)
    title = draw(titles_fi.filter(lambda title: " " not in title))
    essive = f"{title}n{'ä' if title[-1] in 'öä' or title.endswith('sihteeri') else 'a'}"
    form = draw(
        st.sampled_from(
            (
                "Hankkeen {essive} toimi {name}. Hanke on päättynyt.",
                "{name} toimi hankkeen {essive}. Hanke on päättynyt.",
                "Hankkeen {essive} oli {name}. Projekti on päättynyt.",
                "Hankkeen {essive} toimii {name}. Hanke on päättynyt.",
            )
        )
    )
    return Composed((form.format(essive=essive, name=name),), name, title, "", "", "", ended=True)


def share(strategy: st.SearchStrategy[Composed], title: str) -> float:
    """How many of 300 composed people are found with every field right; prints the first that are not."""
    seen, wrong = 0, []

    @settings(max_examples=200, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(strategy)
    def run(composed: Composed) -> None:
        nonlocal seen
        seen += 1
        missing = composed.missing(people(composed.lines))
        if missing:
            wrong.append((missing, composed.lines))

    run()
    found = 1 - len(wrong) / seen
    print(f"\n{title}: {found:.1%} of {seen}", *wrong[:12], sep="\n  ")  # noqa: T201  the shares are part of the test
    return found


def check(strategy: Callable[[], st.SearchStrategy[Composed]], title: str) -> None:
    assert share(strategy(), title) >= SHARE


def test_people_in_lines_of_their_own_are_found():
    check(blocks, "Lines of their own")


def test_people_on_one_line_are_found():
    check(inline, "One line")


def test_ended_roles_are_found_with_their_title_in_the_nominative():
    check(ended, "Ended roles")
