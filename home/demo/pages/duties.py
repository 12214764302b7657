"""Accessibility statements and privacy notices of the programme and of every city. Their units are invented."""

from typing import Any

from cms.cities import CITIES, City
from home.demo.blocks import bullets, prose
from home.demo.duties import DaysAgo, DemoDuty
from home.demo.shapes import T

PROGRAMME = T("6Aika-ohjelman toimisto", "6Aika programme office")
TICKET = (
    "turku",
    "Luen ruudunlukijalla. Kuvan tekijä luetaan ennen hankkeen nimeä, enkä aina tiedä, kumpaan se kuuluu.",
)

CAPTIONS = {
    "reason": "not_met",
    "criterion": "1.2.5",
    "what": T(
        "Hankkeiden videoissa ei ole kuvailutulkkausta.",
        "The videos of the projects have no audio description.",
    ),
    "where": T("Hankesivujen videot", "Videos on project pages"),
    "alternative": T(
        "Videon pääasiat kerrotaan saman sivun tekstissä.",
        "The main points of the video are told in the text of the same page.",
    ),
}
OLD_FILES = {
    "reason": "out_of_scope",
    "what": T(
        "Ennen 23.9.2018 julkaistuja esitteitä ei ole muutettu saavutettaviksi.",
        "Brochures published before 23 September 2018 have not been made accessible.",
    ),
    "where": T("Vanhat pdf-tiedostot", "Old PDF files"),
    "alternative": T(
        "Pyydä tiedot palautelomakkeella, niin saat ne tekstinä.",
        "Ask for the information with the feedback form and you get it as text.",
    ),
}
TABLES = {
    "reason": "not_met",
    "criterion": "1.4.10",
    "what": T(
        "Leveitä taulukoita on vieritettävä sivusuunnassa, kun tekstiä suurennetaan paljon.",
        "Wide tables have to be scrolled sideways when the text is made much larger.",
    ),
    "where": T("Sivut, joilla on taulukko", "Pages with a table"),
}
RECORDINGS = {
    "reason": "burden",
    "criterion": "1.2.2",
    "what": T(
        "Kaupunginosailtojen tallenteita ei ole tekstitetty.",
        "The recordings of the district evenings have no captions.",
    ),
    "grounds": T(
        "Tallenteita on kymmeniä, ja niitä katsotaan vain muutaman kerran vuodessa. Uudet tallenteet tekstitetään.",
        "There are dozens of recordings and they are watched a few times a year only. New ones are captioned.",
    ),
    "alternative": T("Illoista on kirjallinen yhteenveto.", "There is a written summary of the evenings."),
}
OWN = {"helsinki": (TABLES,), "turku": (RECORDINGS,), "oulu": (TABLES,)}
REVIEWED = {"oulu": 400}  # days ago: staff see what a reminder looks like


def statement(key: str, body: T, unit: T) -> DemoDuty:
    """The accessibility statement of a site."""
    return DemoDuty(
        key=f"{key or '6aika'}/saavutettavuus",
        parent=key,
        kind="statement",
        title=T("Saavutettavuusseloste", "Accessibility statement"),
        slug=T("saavutettavuusseloste", "accessibility-statement"),
        summary=T(
            "Kuinka saavutettava sivusto on, mitä vielä puuttuu ja kenelle voit kertoa ongelmasta.",
            "How accessible the site is, what is still missing and whom you can tell about a problem.",
        ),
        fields={
            "organisation": body,
            "conformance": "partial",
            "drafted": DaysAgo(500),
            "reviewed": DaysAgo(REVIEWED.get(key, 60)),
            "method": "self",
            "unit": unit,
            "email": f"saavutettavuus.{key or '6aika'}@example.fi",
        },
        rows=(CAPTIONS, *OWN.get(key, ()), OLD_FILES),
    )


PURPOSES: tuple[dict[str, Any], ...] = (
    {
        "purpose": T("Hankkeiden yhteyshenkilöt", "Contact persons of projects"),
        "legal_basis": "public_task",
        "categories": T(
            "Nimi, tehtävä, työpuhelin, työsähköposti ja kuva.",
            "Name, position, work telephone, work e-mail and picture.",
        ),
        "retention": T("Yhteystiedot poistuvat, kun tehtävä päättyy.", "Contact details go when the role ends."),
    },
    {
        "purpose": T("Saavutettavuuspalaute", "Feedback on accessibility"),
        "legal_basis": "legal_obligation",
        "categories": T(
            "Viesti ja, jos annat ne, nimi ja sähköposti.", "The message and, if you give them, name and e-mail."
        ),
        "retention": T("Vuoden vastauksesta.", "A year after the answer."),
    },
)


def privacy(key: str, body: T, unit: T) -> DemoDuty:
    """The privacy notice of a site."""
    return DemoDuty(
        key=f"{key or '6aika'}/tietosuoja",
        parent=key,
        kind="privacy",
        title=T("Tietosuojaseloste", "Privacy notice"),
        slug=T("tietosuojaseloste", "privacy-notice"),
        summary=T(
            "Mitä henkilötietoja sivusto käsittelee, miksi ja kuinka kauan. Kävijästä ei jää evästettä.",
            "What personal data the site handles, why and for how long. It leaves no cookie with a visitor.",
        ),
        fields={
            "controller": prose(body, T(f"{unit.fi} (esimerkki)", f"{unit.en} (an example)")),
            "protection_officer": prose(
                T("Esimerkki Henkilö, tietosuojavastaava", "Esimerkki Henkilö, Data Protection Officer")
            ),
            "recipients": prose(
                T(
                    "Tietoja ei luovuteta muille. Palvelimen ylläpitäjä käsittelee niitä puolestamme.",
                    "Data are not given to others. The operator of the server handles them on our behalf.",
                )
            ),
            "transfers": prose(
                T("Tietoja ei siirretä EU:n ulkopuolelle.", "Data are not transferred out of the EU."),
            ),
            "rights": prose(
                T("Sinulla on oikeus", "You have the right to"),
                bullets(
                    T("saada tieto siitä, mitä tietoja sinusta on", "know what data there are about you"),
                    T("saada virheellinen tieto korjatuksi", "have a wrong piece of data corrected"),
                    T(
                        "pyytää tietojen poistamista ja vastustaa niiden käyttöä",
                        "ask for the data to be deleted and object to their use",
                    ),
                ),
            ),
        },
        rows=PURPOSES,
    )


def both(key: str, body: T, unit: T) -> tuple[DemoDuty, DemoDuty]:
    """What every site has."""
    return statement(key, body, unit), privacy(key, body, unit)


def of_city(city: City) -> tuple[DemoDuty, DemoDuty]:
    """The two of a city."""
    body = T(f"{city.genitive_fi} kaupunki", f"City of {city.name_en}")
    return both(city.slug, body, T(f"{body.fi}, viestintä", f"{body.en}, communications"))


PAGES = (*both("", PROGRAMME, PROGRAMME), *(page for city in CITIES for page in of_city(city)))
