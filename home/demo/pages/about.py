"""What the programme's visitors ask first."""

from home.demo.blocks import (
    accordion,
    bullets,
    documents,
    focus_areas,
    heading,
    key_figures,
    number,
    question,
    table,
    text,
)
from home.demo.pages.programme import PORTICO
from home.demo.shapes import DemoPage, T

WHAT = DemoPage(
    key="mika-on-6aika",
    title=T("Mikä on 6Aika?", "What is 6Aika?"),
    slug=T("mika-on-6aika", "what-is-6aika"),
    summary=T(
        "6Aika on kestävän kaupunkikehityksen strategia. Kuusi kaupunkia kehittää palveluja yhdessä ja "
        "antaa tulokset kaikkien käyttöön.",
        "6Aika is a strategy for sustainable urban development. Six cities develop services together and "
        "give the results to everybody.",
    ),
    picture="programme-header",
    in_menu=True,
    body=(
        heading(T("Lyhyesti", "In brief")),
        text(
            T(
                "Ohjelma kuuluu EU:n rakennerahasto-ohjelmaan <b>Kestävää kasvua ja työtä 2014–2020</b>. "
                "Rahoitusta antavat EU, kaupungit ja valtio.",
                "The programme belongs to the EU structural fund programme <b>Sustainable growth and jobs "
                "2014–2020</b>. The funding comes from the EU, the cities and the State.",
            ),
            T("Yhteisillä hankkeilla on kolme sääntöä:", "The joint projects have three rules:"),
            bullets(
                T("Mukana on aina vähintään kaksi kaupunkiseutua.", "At least two city regions always take part."),
                T(
                    "Tulokset ovat avoimia, myös muille kunnille.",
                    "The results are open, also to other municipalities.",
                ),
                T("Käyttäjä on mukana alusta asti.", "The user is involved from the start."),
            ),
        ),
        table(
            T("Kolmenlaisia hankkeita", "Three kinds of projects"),
            (T("Hanke", "Project"), T("Kesto", "Duration"), T("Mukana", "Who takes part")),
            (
                T("6Aika-kärkihanke", "6Aika flagship"),
                T("kolme vuotta", "three years"),
                T("kaikki kuusi kaupunkia", "all six cities"),
            ),
            (
                T("Pilotti", "Pilot"),
                T("6–24 kuukautta", "6–24 months"),
                T("vähintään kaksi seutua", "at least two regions"),
            ),
            (
                T("Kokeilu", "Trial"),
                T("6–24 kuukautta", "6–24 months"),
                T("vähintään kaksi seutua", "at least two regions"),
            ),
        ),
        key_figures(
            T("Ohjelma lukuina", "The programme in figures"),
            number(
                T("52 304 927", "52,304,927"),
                T("Euroopan aluekehitysrahaston osuus", "share of the European Regional Development Fund"),
                PORTICO,
                unit="€",
            ),
            number(
                T("4 000", "4,000"),
                T("yritystä mukana, noin", "companies involved, about"),
                T("Lähde: Era of Cities", "Source: Era of Cities"),
            ),
        ),
        accordion(
            T("Sanat auki", "The words explained"),
            question(
                T("EAKR ja ESR", "ERDF and ESF"),
                T(
                    "Euroopan aluekehitysrahasto (EAKR) ja Euroopan sosiaalirahasto (ESR) ovat EU:n "
                    "rahastoja. Edellinen tukee yrityksiä ja kaupunkeja, jälkimmäinen ihmisten osaamista "
                    "ja työtä.",
                    "The European Regional Development Fund (ERDF) and the European Social Fund (ESF) are "
                    "funds of the EU. The first supports companies and cities, the second people’s skills "
                    "and work.",
                ),
            ),
            question(
                T("Koheesiopolitiikka", "Cohesion policy"),
                T(
                    "EU tasaa alueiden eroja. Kaudella 2014–2020 siihen käytettiin 351,8 miljardia euroa.",
                    "The EU evens out differences between regions. In 2014–2020 it used 351.8 billion euros for this.",
                ),
            ),
        ),
        documents(
            T("Esite", "Brochure"),
            ("esite", T("Yksi sivu, jonka voit tulostaa", "One page that you can print")),
        ),
    ),
)

FOCUS = DemoPage(
    key="painopisteet",
    title=T("Kolme painopistettä", "Three focus areas"),
    slug=T("painopisteet", "focus-areas"),
    summary=T(
        "Avoimuus tarkoittaa kolmea asiaa: kaupunkia saa käyttää kokeiluihin, sen tietoa saa käyttää ja sen "
        "päätöksiin saa vaikuttaa.",
        "Openness means three things: the city may be used for trials, its data may be used and its decisions "
        "may be influenced.",
    ),
    in_menu=True,
    body=(
        focus_areas(T("Tutustu yhteen kerrallaan", "Get to know one at a time")),
        text(
            T(
                "Jokaisella painopisteellä on yhteinen teksti ja hankkeet. Osa kaupungeista kertoo lisäksi, mitä "
                "juuri siellä on tehty.",
                "Each focus area has a common text and its projects. Some cities also tell what has been done "
                "right there.",
            ),
        ),
    ),
)

PAGES = (WHAT, FOCUS)
