"""Calls for proposals: invented ones in every state, those of the past, and the form for ideas."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from django.utils import timezone

from home.demo.blocks import prose, text
from home.demo.pages.past_calls import APPLICANTS, PAST, RULES
from home.demo.shapes import Block, DemoPage, English, Question, Ref, T

BROCHURE = Block(
    "document", {"document": Ref("document", "esite"), "description": T("Ohjelma yhdellä sivulla", "The programme")}
)


def in_days(days: int, hour: time) -> Callable[[], datetime]:
    """A moment so many days after the day of loading."""
    return lambda: timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=days), hour))


INDEX = DemoPage(
    key="haut",
    kind="calls",
    title=T("Haut", "Calls"),
    slug=T("haut", "calls"),
    summary=T(
        "Hankkeita haettiin noin kaksi kertaa vuodessa, kuukausi tai kaksi kerrallaan. Täällä näkyy, mikä on auki.",
        "There were calls about twice a year, each open for a month or two. Here you see what is open.",
    ),
    in_menu=True,
)

OPEN = DemoPage(
    key="haut/esimerkkihaku",
    parent="haut",
    kind="call",
    title=T("Esimerkkihaku: kaupunki kokeilee", "Example call: the city tries out"),
    slug=T("esimerkkihaku", "example-call"),
    summary=T(
        "Keksitty haku, joka näyttää, millaisena avoin haku näkyy. Haetaan kokeiluja, joissa on mukana vähintään "
        "kaksi kaupunkia.",
        "An invented call that shows what an open call looks like. It asks for trials in which at least two cities "
        "take part.",
    ),
    facts={
        "fund": "erdf",
        "authority_id": Ref("organisation", "uudenmaan-liitto"),
        "opens": in_days(-20, time(9, 0)),
        "closes": in_days(12, time(16, 15)),
        "applicants": APPLICANTS,
        "rules": RULES,
        "documents": (BROCHURE,),
        "link": "https://www.example.fi/haku",
    },
    body=(
        text(
            T(
                "Kerro hakemuksessa, kenen arkea kokeilu muuttaa ja mistä tiedät, että se onnistui.",
                "Tell in your proposal whose daily life the trial changes and how you will know that it succeeded.",
            ),
        ),
    ),
)

COMING = DemoPage(
    key="haut/esimerkkihaku-tulossa",
    parent="haut",
    kind="call",
    title=T("Esimerkkihaku: osaaminen ja työ", "Example call: skills and work"),
    slug=T("esimerkkihaku-osaaminen", "example-call-skills"),
    summary=T(
        "Keksitty haku, joka ei ole vielä auki. Se koskee osaamista ja työllisyyttä.",
        "An invented call that is not open yet. It is about skills and employment.",
    ),
    facts={
        "fund": "esf",
        "authority_id": Ref("organisation", "hameen-ely"),
        "opens": in_days(40, time(0, 0)),
        "closes": in_days(85, time(23, 59)),
        "applicants": APPLICANTS,
        "rules": RULES,
    },
    english=English.NOT_SENT,
)

CLOSED = DemoPage(
    key="haut/esimerkkihaku-paattynyt",
    parent="haut",
    kind="call",
    title=T("Esimerkkihaku: lähipalvelut", "Example call: local services"),
    slug=T("esimerkkihaku-lahipalvelut", "example-call-local-services"),
    summary=T(
        "Keksitty haku, joka on sulkeutunut. Hakemuksia luetaan.",
        "An invented call that has closed. The proposals are being read.",
    ),
    facts={"fund": "erdf", "opens": in_days(-70, time(9, 0)), "closes": in_days(-9, time(16, 15)), "rules": RULES},
)

IDEA = DemoPage(
    key="haut/ehdota-ideaa",
    parent="haut",
    kind="idea",
    title=T("Ehdota omaa ideaasi", "Suggest your own idea"),
    slug=T("ehdota-ideaa", "suggest-an-idea"),
    summary=T(
        "Kerro, mitä kuuden kaupungin kannattaisi kokeilla yhdessä. Kolme lausetta riittää.",
        "Tell what six cities should try out together. Three sentences are enough.",
    ),
    facts={
        "introduction": prose(
            T(
                "Emme kysy nimeäsi, ellet itse halua kertoa sitä.",
                "We do not ask your name unless you want to tell it.",
            ),
        ),
        "thanks": prose(T("Luemme jokaisen idean.", "We read every idea.")),
    },
    questions=(
        Question(label=T("Ideasi", "Your idea"), kind="multiline"),
        Question(label=T("Missä kaupungissa?", "In which city?"), required=False),
        Question(
            label=T("Sähköposti", "E-mail"),
            kind="email",
            help_text=T("Jos haluat vastauksen.", "If you want an answer."),
            required=False,
        ),
    ),
)

PAGES = (INDEX, OPEN, COMING, CLOSED, *PAST, IDEA)
