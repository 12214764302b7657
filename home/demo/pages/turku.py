"""Turku: the districts as places for trials."""

from home.demo.blocks import (
    accordion,
    bullets,
    coordinators,
    figure,
    focus_areas,
    gallery,
    hashtags,
    heading,
    key_figures,
    latest_news,
    number,
    picture,
    project_list,
    prose,
    question,
    quote,
    text,
    to_address,
)
from home.demo.pages.turku_seminar import SEMINAR
from home.demo.shapes import DemoPage, English, T

CITY = DemoPage(
    key="turku",
    kind="city",
    title=T("Turku", "Turku"),
    summary=T(
        "Turussa hanke ei ole irrallinen kokeilu. Se vie eteenpäin jotain, mitä kaupunki tekisi muutenkin, "
        "kuten matkaa kohti vuoden 2029 hiilineutraalia Turkua.",
        "In Turku a project is not a separate trial. It moves forward something the city would do anyway, such "
        "as its way to a carbon-neutral Turku in 2029.",
    ),
    picture="turku-header",
    body=(
        coordinators(
            T("Kaupunkikoordinaattori", "City Coordinator"),
            ("tuulia", None),
            ("ilta", T("Kaupunkikoordinaattori", "City Coordinator")),
        ),
        project_list(
            T("6Aika-hankkeet Turun seudulla", "6Aika projects in the Turku region"),
            T("Mukana kaikki hankkeet, joissa on tekijä Turusta.", "All projects with a participant from Turku."),
            city="turku",
        ),
        focus_areas(T("Painopistealueet", "Focus areas")),
        latest_news(T("Ajankohtaista", "News")),
        heading(T("Joki, tori ja kaupunginosat", "The river, the market square and the districts")),
        text(
            T(
                "Turku kehittää palveluja paikka kerrallaan. Skanssissa mietitään asumista, Kupittaalla "
                "työtä ja tiedettä, Topinpuistossa sitä, minne tavara menee, kun sitä ei enää tarvita.",
                "Turku develops its services place by place. In Skanssi the question is housing, in Kupittaa "
                "work and science, in Topinpuisto where things go when they are no longer needed.",
            ),
            T(
                '<a href="page:turku/kaupunginosat">Tutustu kaupunginosiin ja niiden kokeiluihin</a>.',
                '<a href="page:turku/kaupunginosat">Get to know the districts and their trials</a>.',
            ),
        ),
        figure(
            "project-kaupunkilogistiikan-uudet-ratkaisut",
            T("Tavarapyörä mahtuu sinne, minne auto ei.", "A cargo bike fits where a van does not."),
        ),
        quote(
            T(
                "Meillä kokeillaan ensin joenrannassa. Jos se kestää siellä, se kestää missä vain.",
                "We try things by the river first. If it lasts there, it lasts anywhere.",
            ),
            "Tuulia Keksitty",
            T("asiantuntija", "Specialist"),
            T("Turun kaupunki", "City of Turku"),
        ),
        hashtags("6Aika", "tulevaisuudenturku"),
    ),
    footer=prose(
        T(
            "Turun 6Aika-sivujen toimitus on keksitty. Kaupungin oikeat yhteystiedot ovat sen omilla sivuilla.",
            "The staff of the Turku 6Aika pages is invented. The city’s real contact details are on its own site.",
        ),
    ),
    notice=prose(
        T(
            "Kaupunkikoordinaattorin puhelinaika on tiistaisin ja torstaisin klo 9–11.",
            "The City Coordinator answers the telephone on Tuesdays and Thursdays from 9 to 11.",
        ),
    ),
    footer_links=(to_address(T("Turun kaupunki", "City of Turku"), "https://www.turku.fi/", "fi"),),
)

DISTRICTS = DemoPage(
    key="turku/kaupunginosat",
    parent="turku",
    title=T("6Aika Turun kaupunginosissa", "6Aika in the districts of Turku"),
    slug=T("kaupunginosat", "districts"),
    summary=T(
        "Viisi paikkaa, joissa Turku on kokeillut jotain uutta. Kaikkiin pääsee bussilla.",
        "Five places where Turku has tried out something new. A bus goes to all of them.",
    ),
    in_menu=True,
    body=(
        accordion(
            T("Viisi paikkaa", "Five places"),
            question(
                T("Skanssi", "Skanssi"),
                T(
                    "Kaupunginosa, jota rakennetaan ja kokeillaan yhtä aikaa.",
                    "A district that is being built and tried out at the same time.",
                ),
            ),
            question(
                T("Vierailukeskus Joki", "Visitor Centre Joki"),
                T("Talo, jossa tulevaisuudesta puhutaan ääneen.", "A house where the future is talked about aloud."),
            ),
            question(
                T("Ylimaaria", "Ylimaaria"),
                T("Koulu, joka suunniteltiin oppilaan päivän mukaan.", "A school planned around the pupil’s day."),
            ),
            question(
                T("Topinpuisto", "Topinpuisto"),
                T(
                    '<a href="page:turku/kiertotalous">Kiertotalouden keskus</a>, jossa jäte vaihtaa nimeä.',
                    'A <a href="page:turku/kiertotalous">centre of circular economy</a> where waste changes its name.',
                ),
            ),
            question(
                T("Puutori", "Puutori"),
                T(
                    "Tori, jonka ympärillä tavaraa vietiin perille vähemmillä päästöillä.",
                    "A square around which goods were delivered with lower emissions.",
                ),
            ),
        ),
        gallery(
            T("Turku piirroksina", "Turku in drawings"),
            picture("turku-header"),
            picture("project-kaupunkilogistiikan-uudet-ratkaisut"),
        ),
    ),
    english=English.OUTDATED,
    later_summary=(
        "Viisi paikkaa, joissa Turku on kokeillut jotain uutta. Kaikkiin pääsee bussilla, ja kolmeen myös "
        "jokirantaa kävellen."
    ),
)

CIRCULAR = DemoPage(
    key="turku/kiertotalous",
    parent="turku",
    title=T("Kiertotalous Topinpuistossa", "Circular economy in Topinpuisto"),
    slug=T("kiertotalous", "circular-economy"),
    summary=T(
        "Topinpuistossa tavara ei tule matkansa päähän. Se saa uuden suunnan.",
        "In Topinpuisto a thing does not come to the end of its way. It gets a new direction.",
    ),
    body=(
        text(
            T(
                "Kierrätys alkaa lajittelusta, kiertotalous jo suunnittelusta. Hyvä tuote",
                "Recycling begins with sorting, a circular economy already with design. A good product",
            ),
            bullets(
                T("kestää käyttöä", "lasts in use"),
                T("aukeaa ruuvimeisselillä", "opens with a screwdriver"),
                T("kelpaa jollekulle vielä sinunkin jälkeesi", "is good for someone even after you"),
            ),
        ),
        figure(
            "project-circhubs",
            alt=T(
                "Piirros: lajitteluhalli kolmen ympyrää kiertävän nuolen keskellä.",
                "Drawing: a sorting hall in the middle of three arrows that run in a circle.",
            ),
        ),
        key_figures(
            T("Muistettavaksi", "To remember"),
            number(
                "2029",
                T("vuosi, jolloin Turku aikoo olla hiilineutraali", "the year when Turku means to be carbon neutral"),
                T("Lähde: kaupungin tavoite", "Source: the city’s goal"),
            ),
        ),
    ),
    english=English.PARTLY,
)

PAGES = (CITY, DISTRICTS, CIRCULAR, SEMINAR)
