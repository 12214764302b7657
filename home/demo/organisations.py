"""Organisations of the demo: real ones from the projects' records, two invented ones."""

from typing import NamedTuple

from home.demo.shapes import T


class Organisation(NamedTuple):
    """Name per language, the city it works in (slug), web address."""

    name: T
    city: str = ""
    website: str = ""


ORGANISATIONS = {
    "helsinki": Organisation(T("Helsingin kaupunki", "City of Helsinki"), "helsinki"),
    "espoo": Organisation(T("Espoon kaupunki", "City of Espoo"), "espoo"),
    "vantaa": Organisation(T("Vantaan kaupunki", "City of Vantaa"), "vantaa"),
    "tampere": Organisation(T("Tampereen kaupunki", "City of Tampere"), "tampere"),
    "turku": Organisation(T("Turun kaupunki", "City of Turku"), "turku"),
    "oulu": Organisation(T("Oulun kaupunki", "City of Oulu"), "oulu"),
    "forum-virium": Organisation(T("Forum Virium Helsinki Oy", "Forum Virium Helsinki Ltd"), "helsinki"),
    "metropolia": Organisation(
        T("Metropolia Ammattikorkeakoulu", "Metropolia University of Applied Sciences"), "helsinki"
    ),
    "business-tampere": Organisation(T("Business Tampere", "Business Tampere"), "tampere"),
    "pirkanmaan-liitto": Organisation(T("Pirkanmaan liitto", "Council of Tampere Region"), "tampere"),
    "tampereen-yliopisto": Organisation(T("Tampereen yliopisto", "University of Tampere"), "tampere"),
    "turku-science-park": Organisation(T("Turku Science Park Oy", "Turku Science Park Ltd"), "turku"),
    "turku-amk": Organisation(T("Turun ammattikorkeakoulu", "Turku University of Applied Sciences"), "turku"),
    "oulun-yliopisto": Organisation(T("Oulun yliopisto", "University of Oulu"), "oulu"),
    "uudenmaan-liitto": Organisation(T("Uudenmaan liitto", "Helsinki-Uusimaa Regional Council")),
    "hameen-ely": Organisation(
        T("Hämeen ELY-keskus", "Häme Centre for Economic Development, Transport and the Environment")
    ),
    "esimerkkiyhdistys": Organisation(T("Esimerkkiyhdistys ry (keksitty)", "Example Association (invented)"), "oulu"),
    "malliosuuskunta": Organisation(T("Malliosuuskunta (keksitty)", "Model Cooperative (invented)"), "turku"),
}
