"""Helsinki: trials in the middle of a growing district."""

from home.demo.blocks import (
    bullets,
    coordinators,
    figure,
    heading,
    key_figures,
    latest_news,
    link_list,
    number,
    picked_projects,
    prose,
    quote,
    text,
    to_address,
    to_page,
)
from home.demo.pages.helsinki_streets import TIPS, WALK
from home.demo.shapes import DemoPage, English, T

CITY = DemoPage(
    key="helsinki",
    kind="city",
    title=T("Helsinki", "Helsinki"),
    summary=T(
        "Helsinki on iso kaupunki, jossa kokeillaan pieniä asioita nopeasti. Jos kokeilu toimii, se kerrotaan "
        "viidelle muulle.",
        "Helsinki is a big city where small things are tried out quickly. If a trial works, the other five "
        "cities are told about it.",
    ),
    picture="helsinki-header",
    body=(
        coordinators(T("Kysy Ainolta", "Ask Aino"), ("aino", None)),
        picked_projects(
            T("Kolme helsinkiläistä kokeilua", "Three trials in Helsinki"),
            T(
                "Nämä hankkeet ovat jo päättyneet, mutta niiden opit ovat käytössä.",
                "These projects have ended, but their lessons are in use.",
            ),
            (
                "fiksu-kalasatama",
                T(
                    "Kaupunginosa, joka kokeili palveluja jo rakennusaikana.",
                    "A district that tried out services while it was being built.",
                ),
            ),
            (
                "ilmastokatu",
                T(
                    "Iso Roobertinkatu etsi keinoja elää kevyemmin.",
                    "Iso Roobertinkatu looked for lighter ways to live.",
                ),
            ),
            ("sohjoa", T("Bussi ilman kuljettajaa oikeassa liikenteessä.", "A bus without a driver in real traffic.")),
        ),
        latest_news(T("Ajankohtaista", "News")),
        heading(T("Mitä kokeilusta tulee?", "What comes of a trial?")),
        text(
            T(
                "Useimmat kokeilut jäävät kokeiluiksi, ja niin kuuluukin olla. Tärkeää on, että jokaisesta jää "
                "muistiin, mitä tapahtui ja miksi.",
                "Most trials remain trials, and that is how it should be. What matters is that each leaves a "
                "note of what happened and why.",
            ),
        ),
        figure(
            "project-fiksu-kalasatama",
            T(
                "Kaupunki kasvaa merelle, ja kokeilut sen mukana.",
                "The city grows towards the sea, and its trials with it.",
            ),
            alt=T(
                "Piirros: tornitaloja meren rannalla, edessä laituri ja oikealla oranssi satamanosturi.",
                "Drawing: tower blocks by the sea, a jetty in front and an orange harbour crane to the right.",
            ),
        ),
        link_list(
            T("Lisää Helsingistä", "More about Helsinki"),
            to_page(T("Kaikki Helsingin hankkeet", "All projects of Helsinki"), "helsinki/hankkeet"),
            to_page(T("Näin kokeilu syntyy", "How a trial begins"), "helsinki/nain-kokeilu-syntyy"),
            to_address(
                T("Helsinki Region Infoshare, seudun avoin data", "Helsinki Region Infoshare, the region’s open data"),
                "https://hri.fi/",
                "fi",
            ),
        ),
    ),
    footer=prose(
        T(
            "Helsingin 6Aika-sivuista vastaa esittelysivuston keksitty toimitus.",
            "The 6Aika pages of Helsinki are kept by the invented staff of this demonstration site.",
        ),
    ),
    footer_links=(to_address(T("Helsingin kaupunki", "City of Helsinki"), "https://www.hel.fi/", "fi"),),
)

TRIAL = DemoPage(
    key="helsinki/nain-kokeilu-syntyy",
    parent="helsinki",
    title=T("Näin kokeilu syntyy", "How a trial begins"),
    slug=T("nain-kokeilu-syntyy", "how-a-trial-begins"),
    summary=T(
        "Kokeiluun tarvitaan pulma, paikka ja kolme kuukautta. Rahaa tarvitaan vähemmän kuin luulet.",
        "A trial needs a problem, a place and three months. It needs less money than you think.",
    ),
    in_menu=True,
    body=(
        text(
            T("Kokeilussa on aina samat askeleet:", "A trial always takes the same steps:"),
            bullets(
                T("Joku kertoo pulman omin sanoin.", "Somebody describes a problem in their own words."),
                T("Kaupunki etsii paikan, jossa pulma näkyy.", "The city finds a place where the problem can be seen."),
                T(
                    "Yritys tuo ratkaisun ja käyttäjät arvioivat sen.",
                    "A company brings a solution and its users judge it.",
                ),
                T("Tulos kirjoitetaan yhdelle sivulle.", "The result is written on one page."),
            ),
        ),
        key_figures(
            T("Hyvän kokeilun mitat", "Measures of a good trial"),
            number(
                "3",
                T("enintään, jotta into kestää", "at most, so that people stay keen"),
                T("Toimituksen neuvo", "Editors’ advice"),
                unit=T("kk", "months"),
            ),
            number("1", T("sivu tuloksia", "page of results"), T("Toimituksen neuvo", "Editors’ advice")),
        ),
        quote(
            T(
                "Kysy ensin, mitä pelkäämme. Sitten kokeillaan juuri sitä.",
                "First ask what we are afraid of. Then try exactly that.",
            ),
            "Aino Esimerkki",
            T("kaupunkikoordinaattori", "City Coordinator"),
            T("Helsingin kaupunki", "City of Helsinki"),
        ),
    ),
    english=English.OUTDATED,
    later_summary=(
        "Kokeiluun tarvitaan pulma, paikka ja enintään neljä kuukautta. Rahaa tarvitaan vähemmän kuin luulet, "
        "aikaa vähän enemmän."
    ),
)

PAGES = (CITY, TRIAL, WALK, TIPS)
