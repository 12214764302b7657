"""Calls of the programme's history, as far as domain.md knows them."""

from datetime import datetime

from django.utils import timezone

from home.demo.blocks import bullets, prose
from home.demo.shapes import DemoPage, Ref, T

APPLICANTS = prose(
    bullets(
        T("kuuden kaupungin omat organisaatiot", "the six cities’ own organisations"),
        T(
            "korkeakoulut, yhdistykset ja kehitysyhtiöt kaupunkien alueella",
            "universities, associations and development companies in the cities’ regions",
        ),
    ),
)
RULES = prose(
    bullets(
        T(
            "Mukana on vähintään kaksi toteuttajaa kahdelta kaupunkiseudulta.",
            "At least two partners from two city regions take part.",
        ),
        T(
            "Tukea ei anneta yhden yrityksen oman liiketoiminnan kehittämiseen.",
            "No support is given for developing one company’s own business.",
        ),
    ),
)


def at(day: str, hour: str = "00:00") -> datetime:
    """A moment in Helsinki."""
    return timezone.make_aware(datetime.fromisoformat(f"{day}T{hour}"))


PILOTS = DemoPage(
    key="haut/eakr-2015",
    parent="haut",
    kind="call",
    title=T("Pilottihankkeiden haku 2015–2016", "Call for pilot projects 2015–2016"),
    slug=T("pilottihaku-2015", "pilot-call-2015"),
    summary=T("Haku pilottihankkeille, joiden kesto on 6–24 kuukautta.", "A call for pilots that last 6–24 months."),
    facts={
        "fund": "erdf",
        "authority_id": Ref("organisation", "uudenmaan-liitto"),
        "opens": at("2015-12-01"),
        "closes": at("2016-01-15", "23:59"),
        "applicants": APPLICANTS,
        "rules": RULES,
    },
)

ESF = DemoPage(
    key="haut/esr-2019",
    parent="haut",
    kind="call",
    title=T("ESR-haku syksyllä 2019", "ESF call in autumn 2019"),
    slug=T("esr-haku-2019", "esf-call-2019"),
    summary=T(
        "Haku koski erityistavoitteita 6.1, 9.1 ja 9.2.", "The call was about specific objectives 6.1, 9.1 and 9.2."
    ),
    facts={
        "fund": "esf",
        "authority_id": Ref("organisation", "hameen-ely"),
        "opens": at("2019-08-10"),
        "closes": at("2019-10-18", "23:59"),
        "decision": prose(
            T(
                "Hakemuksia tuli 12, ja niissä oli 55 hakijaa. Tukea haettiin yhteensä noin 9 milj. €.",
                "12 proposals came in, with 55 applicants. They asked for about 9 million € in total.",
            ),
        ),
    },
)

ERDF = DemoPage(
    key="haut/eakr-2019",
    parent="haut",
    kind="call",
    title=T("EAKR-haku 2019", "ERDF call 2019"),
    slug=T("eakr-haku-2019", "erdf-call-2019"),
    summary=T("Vuoden 2019 haku aluekehitysrahaston hankkeille.", "The call of 2019 for projects of the ERDF."),
    facts={
        "fund": "erdf",
        "authority_id": Ref("organisation", "uudenmaan-liitto"),
        "decision": prose(
            T(
                "Hakemuksia tuli seitsemän, ja niissä haettiin yli 4,5 milj. €. Jaettavana oli noin 3,5 milj. €.",
                "Seven proposals came in, asking for more than 4.5 million €. About 3.5 million € was available.",
            ),
        ),
    },
)

PAST = (PILOTS, ESF, ERDF)
