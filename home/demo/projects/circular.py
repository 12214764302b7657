"""Projects about the circular economy and energy. domain.md tells their names only."""

from home.demo.blocks import documents, hashtags, picked_projects, text
from home.demo.shapes import DemoProject, T

CIRCHUBS = DemoProject(
    key="circhubs",
    title=T("CircHubs", "CircHubs"),
    slug=T("circhubs", "circhubs"),
    kind="pilot",
    state="ended",
    hashtags=("6Aika", "kiertotalous"),
    picture="project-circhubs",
    other_cities_unknown=True,
    summary=T(
        "Yhden jäte on toisen raaka-aine. Hanke etsi paikkoja, joissa nämä kaksi tapaavat.",
        "One company’s waste is another company’s raw material. The project looked for places where the two meet.",
    ),
    body=(
        text(
            T(
                "Kiertotalous tarvitsee tilaa: pihan, jonne purkutavara tuodaan, hallin, jossa se lajitellaan, ja "
                "yrityksen, joka tekee siitä uutta.",
                "The circular economy needs room: a yard for demolition material, a hall where it is sorted and a "
                "company that makes something new of it.",
            ),
        ),
        documents(
            T("Lataa ja jaa", "Download and share"),
            ("esite", T("Neljän sivun sijaan yksi: 6Aika lyhyesti", "One page instead of four: 6Aika in brief")),
            ("hankkeet", T("Esittelysivuston hankkeet taulukkona", "The projects of this site as a table")),
        ),
        picked_projects(
            T("Samaa aihetta muualla", "The same subject elsewhere"),
            T(
                "Näissäkin hankkeissa on kyse siitä, miten vähemmällä pärjää.",
                "These projects too are about getting by with less.",
            ),
            ("circvol", T("Maa-aines kulkee lyhyemmän matkan.", "Soil travels a shorter way.")),
            ("ilmastokatu", T("Kadun arki vähemmillä päästöillä.", "Daily life of a street with lower emissions.")),
            external=(
                (
                    "Pelifarmi",
                    T("Esimerkki hankkeesta, jolla on oma sivusto", "An example of a project with a site of its own"),
                    "https://www.pelifarmi.fi/",
                ),
                ("Ohjelman muut hankkeet", T("Niillä ei vielä ole sivua täällä.", "They have no page here yet."), ""),
            ),
        ),
        hashtags("6Aika", "kiertotalous"),
    ),
)

CIRCVOL = DemoProject(
    key="circvol",
    title=T("CircVol", "CircVol"),
    slug=T("circvol", "circvol"),
    kind="pilot",
    state="ended",
    hashtags=("6Aika", "kiertotalous"),
    picture="project-circvol",
    other_cities_unknown=True,
    summary=T(
        "Kun rakennetaan, syntyy kasoja: maata, kiveä, lietettä. CircVol etsi kasoille käyttöä läheltä.",
        "Building makes heaps: soil, stone, sludge. CircVol looked for uses for the heaps close by.",
    ),
    body=(
        text(
            T(
                "Iso kasa on kallis siirtää. Siksi kannattaa kysyä ensin naapurilta, tarvitseeko hän juuri sitä, "
                "mitä itsellä on liikaa.",
                "A big heap is dear to move. That is why it pays to ask first whether your neighbour needs just "
                "what you have too much of.",
            ),
        ),
        hashtags("6Aika", "kiertotalous"),
    ),
)

ENERGY = DemoProject(
    key="energiaviisaat-kaupungit",
    title=T("Energiaviisaat kaupungit", "Energy Wise Cities"),
    slug=T("energiaviisaat-kaupungit", "energy-wise-cities"),
    kind="pilot",
    state="ended",
    hashtags=("6Aika", "energia"),
    picture="project-energy-wise-cities",
    other_cities_unknown=True,
    summary=T(
        "Edullisin energia on se, jota ei kulu. Hankkeessa kaupungit opettelivat säästämään sitä yhdessä.",
        "The cheapest energy is the energy you do not use. In the project the cities learned to save it together.",
    ),
    body=(
        text(
            T(
                "Talo kertoo, milloin se lämpenee turhaan. Kun tiedon näkee, säätö on usein yhden napin asia.",
                "A house tells when it is heated for nothing. When you see the data, adjusting it often takes one "
                "button.",
            ),
        ),
        hashtags("6Aika", "energia"),
    ),
)

PROJECTS = (CIRCHUBS, CIRCVOL, ENERGY)
