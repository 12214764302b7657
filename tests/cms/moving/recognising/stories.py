"""Pages of the programme's kind with what should become of each bit, drawn at random but always the same."""

from dataclasses import dataclass
from random import Random

from tests.cms.moving.recognising.bits import Bit, Want
from tests.cms.moving.recognising.said import FIRST, HEADINGS, INGRESS, ITEMS, LAST, PLACES, PROJECTS, PROSE


@dataclass
class Draw:
    """Draws words without repeating any on one page."""

    random: Random
    language: str

    def __post_init__(self) -> None:
        self.finnish = self.language == "fi"
        self.place = self.random.choice(PLACES)
        self.prose = self.shuffled(PROSE[self.language])
        self.heads = self.shuffled(HEADINGS[self.language])
        self.names = self.shuffled([f"{first} {last}" for first, last in zip(FIRST, self.shuffled(LAST), strict=True)])
        self.items = self.shuffled(ITEMS[self.language])

    def shuffled(self, things) -> list:
        return self.random.sample(list(things), len(things))

    def pick(self, finnish: str, english: str) -> str:
        return finnish if self.finnish else english

    def paragraph(self) -> Bit:
        text = self.prose.pop()
        return Bit("p", (text,), (Want("paragraph", {"holds": text}),))

    def heading(self, text: str = "", shape: str = "h2", level: int = 2) -> Bit:
        text = text or self.heads.pop()
        return Bit(shape, (text,), (Want("heading", {"text": text, "level": level}),))

    def section(self) -> list[Bit]:
        return [self.heading(), *(self.paragraph() for _ in range(self.random.randint(1, 2)))]

    def bullets(self) -> Bit:
        lines = tuple(self.items[: self.random.randint(3, 4)])
        return Bit(self.random.choice(("ul", "ul", "ol")), lines, (Want("list", {"items": len(lines)}),))

    def title(self, text: str) -> Bit:
        return Bit("h1", (text,), (Want("title", {"text": text}),))

    def summary(self) -> Bit:
        text = self.random.choice(INGRESS[self.language])
        return Bit("p", (text,), (Want("summary", {"text": text}),))

    def dead_feeds(self) -> list[Bit]:
        words = self.shuffled(("Instagram", "Twitter", "Facebook", self.pick("Ajankohtaista", "News")))
        wants = (Want("dropped", {"reason": "dead_feed"}),)
        return [Bit("h2", (word,), wants) for word in words[: self.random.randint(1, 3)]]

    def share(self) -> Bit:
        lines = self.pick("Jaa Facebookissa|Jaa Twitterissä", "Share on Facebook|Share on Twitter").split("|")
        return Bit("ul", tuple(lines), (Want("dropped", {"reason": "share"}),))

    def crumbs(self) -> Bit:
        text = self.pick("Etusivu > Kaupunki > Kehittäminen", "Home > City > Development")
        return Bit("p", (text,), (Want("dropped", {"reason": "breadcrumb"}),))

    def credit(self) -> Bit:
        label, kind = self.random.choice(
            [(self.pick("Kuva", "Photo"), "photo"), (self.pick("Piirros", "Drawing"), "drawing"), ("Kaavio", "chart")][
                : 3 if self.finnish else 2
            ]
        )
        name = self.random.choice([self.names.pop(), self.names.pop(), "Kuvatoimisto Oy"])
        return Bit("p", (f"{label}: {name}",), (Want("figure", {"credit": name, "credit_kind": kind}),))

    def figure(self) -> list[Bit]:
        """A picture with its credit after or before it; in text only the credit."""
        picture = Bit("picture", (), alt="")
        credit = self.credit()
        return self.random.choice(([credit], [picture, credit], [credit, picture], [picture, credit]))

    def phone(self) -> tuple[str, str]:
        end = f"{self.random.randint(0, 99):02}"
        shown = self.random.choice((f"puh. 050 000 00{end}", f"+358 50 000 00{end}", f"p. 050 00000{end}"))
        return (shown if self.finnish else f"tel. +358 50 000 00{end}"), f"+3585000000{end}"

    def coordinator(self) -> list[Bit]:
        """The label, the picture's machine text, and the block; or all in one sentence."""
        name, (phone, number) = self.names.pop(), self.phone()
        first, last = (part.lower().replace("ä", "a").replace("ö", "o") for part in name.split())
        at = self.random.choice(("(at)", " (at) ", "(at)"))
        mail, address = f"{first}.{last}{at}example.fi", f"{first}.{last}@example.fi"
        title = self.pick("Asiantuntija", "Specialist")
        organisation = self.pick(f"{self.place[1]} kaupunki", f"City of {self.place[0]}")
        want = Want("person", {"name": name, "phone": number, "email": address, "coordinator": True})
        whole = Want("person", {**want.values, "title": title, "organisation": organisation})
        label = self.pick("Kaupunkikoordinaattori", "City coordinator")
        return [
            Bit("h2", (label,), (Want("dropped", {"reason": "label"}),)),
            Bit("picture", (), (Want("dropped", {"reason": "machine_alt"}),), alt=f"Cover for article '{name}'"),
            Bit("lines", (name, title, organisation, phone, mail), (whole,)),
        ]

    def projects(self) -> list[Bit]:
        """A list with rows, and one without any."""
        mine = self.pick(f"6Aika-hankkeita {self.place[2]}", f"Projects in {self.place[0]}")
        others = self.pick(f"6Aika-hankkeita muualla {self.place[2]}", f"Projects elsewhere in {self.place[0]}")
        chosen = self.shuffled(PROJECTS)
        chosen.sort(key=lambda project: not project[2])
        lines, rows = [], []
        for name, expansion, bare, _address in chosen:
            lines.append(
                self.random.choice((f"{name} – {expansion} {bare}", f"{name} – {expansion}, {bare}")).rstrip(" ,")
            )
            rows.append((name, expansion, bare))
        wants = (Want("project_list", {"heading": mine, "names": tuple(name for name, *_rest in rows)}),)
        shape = self.random.choice(("ul", "lines"))
        return [
            Bit("h2", (mine,)),
            Bit(shape, tuple(lines), wants),
            Bit("h2", (others,), (Want("project_list", {"heading": others, "names": ()}),)),
        ]
