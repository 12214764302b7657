"""Two invented projects, visibly so: they show how a running and a planned project look."""

from datetime import date

from home.demo.blocks import call_to_action, project_list, prose, table, text
from home.demo.shapes import DemoProject, Participation, T

INVENTED = T("Summat on keksitty esimerkiksi.", "The sums are invented as an example.")

RUNNING = DemoProject(
    key="esimerkkihanke-valopolku",
    parent="turku/hankkeet",
    title=T("Esimerkkihanke Valopolku", "Example Project Light Path"),
    slug=T("esimerkkihanke-valopolku", "example-project-light-path"),
    kind="trial",
    focus_area="open_participation",
    start=date(2025, 1, 1),
    fund="both",
    total_cost=200_000,
    eu_support=120_000,
    funding_remark=INVENTED,
    hashtags=("esimerkki",),
    picture="project-esimerkkihanke-valopolku",
    summary=T(
        "Tämä hanke on keksitty. Se näyttää, miltä käynnissä oleva hanke näyttää: asukkaat valitsevat "
        "polut, jotka valaistaan ensin.",
        "This project is invented. It shows what a running project looks like: residents choose the "
        "paths that are lit first.",
    ),
    participations=(
        Participation(
            organisation="malliosuuskunta",
            city="turku",
            lead=True,
            text=T("Turun osuus: valaistaan koulumatkan polku.", "The Turku part: lighting a path to school."),
            contact="ruut",
            total_cost=120_000,
            eu_support=72_000,
        ),
        Participation(
            organisation="esimerkkiyhdistys",
            city="oulu",
            text=T("Oulun osuus: valo, joka syttyy kulkijalle.", "The Oulu part: a light that wakes for walkers."),
            contact="otso",
            total_cost=80_000,
            eu_support=48_000,
        ),
    ),
    aims=prose(
        T(
            "Jokainen lapsi kulkee kouluun valaistua polkua. Valo palaa vain silloin, kun joku kulkee.",
            "Every child walks to school along a lit path. The light is on only when somebody passes.",
        ),
    ),
    body=(
        text(
            T(
                "Hanketta ei ole olemassa, eikä sen osallistujia. Kokeile silti: vaihda päivämäärää "
                "hallinnassa ja katso, miten hankkeen tila muuttuu.",
                "The project does not exist, and neither do its participants. Try it all the same: "
                "change a date in the editor and see how the project’s state changes.",
            ),
        ),
        table(
            T("Valopolun vaiheet", "Stages of the Light Path"),
            (T("Vaihe", "Stage"), T("Turku", "Turku"), T("Oulu", "Oulu")),
            (T("Kysely asukkaille", "Survey for residents"), T("tehty", "done"), T("tehty", "done")),
            (T("Valojen kokeilu", "Testing the lights"), T("menossa", "under way"), T("keväällä", "in spring")),
            (T("Palaute", "Feedback"), T("syksyllä", "in autumn"), T("syksyllä", "in autumn")),
        ),
        call_to_action(
            T("Missä sinun polkusi kulkee?", "Where does your path run?"),
            T(
                "Tämä nosto näyttää, miten sivulla pyydetään lukijaa tekemään yksi asia.",
                "This box shows how a page asks its reader to do one thing.",
            ),
            T("Katso, miten pääset mukaan", "See how to take part"),
            page="miten-mukaan",
        ),
    ),
)

PLANNED = DemoProject(
    key="esimerkkihanke-kaupunkikeidas",
    parent="vantaa/hankkeet",
    title=T("Esimerkkihanke Kaupunkikeidas", "Example Project City Oasis"),
    slug=T("esimerkkihanke-kaupunkikeidas", "example-project-city-oasis"),
    kind="pilot",
    focus_area="open_participation",
    state="planned",
    fund="erdf",
    total_cost=90_000,
    eu_support=54_000,
    funding_remark=INVENTED,
    hashtags=("esimerkki",),
    picture="project-esimerkkihanke-kaupunkikeidas",
    summary=T(
        "Tämä hanke on keksitty. Se näyttää, miltä suunnitteilla oleva hanke näyttää: tyhjä tontti "
        "muuttuu kesäksi puutarhaksi.",
        "This project is invented. It shows what a planned project looks like: an empty plot turns "
        "into a garden for the summer.",
    ),
    participations=(
        Participation(
            organisation="vantaa", city="vantaa", by_city=True, contact="sulo", total_cost=50_000, eu_support=30_000
        ),
        Participation(organisation="tampere", city="tampere", by_city=True, total_cost=40_000, eu_support=24_000),
    ),
    body=(
        text(
            T(
                "Suunnitteilla olevalla hankkeella ei ole vielä päiviä eikä tuloksia. Sivu kertoo silti, "
                "kuka asiasta tietää ja mistä samanlaisia hankkeita löytyy.",
                "A planned project has no dates or results yet. Still, the page tells who knows about it "
                "and where similar projects can be found.",
            ),
        ),
        project_list(
            T("Vantaan muut hankkeet", "Other projects in Vantaa"),
            T("Nämä hankkeet ovat jo päättyneet.", "These projects have already ended."),
            city="vantaa",
            state="ended",
        ),
    ),
)

PROJECTS = (RUNNING, PLANNED)
