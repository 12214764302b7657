"""Projects about getting around."""

from datetime import date

from home.demo.blocks import accordion, hashtags, heading, key_figures, number, question, quote, text, video
from home.demo.shapes import DemoProject, Participation, T, cities

LIIRA = DemoProject(
    key="liira",
    title=T("LIIRA", "LIIRA"),
    slug=T("liira", "liira"),
    expansion=T("Liikenteen avoimet reaaliaikaiset rajapinnat", "Open Real-Time Transport Interfaces"),
    kind="pilot",
    focus_area="open_data",
    start=date(2015, 8, 1),
    end=date(2017, 9, 30),
    hashtags=("6Aika", "liikenne", "rajapinnat"),
    picture="project-liira",
    summary=T(
        "Missä bussi on juuri nyt? Hanke teki liikenteen tuoreesta tiedosta avointa neljässä kaupungissa.",
        "Where is the bus right now? The project made fresh transport data open in four cities.",
    ),
    participations=(
        *cities("helsinki", "tampere", "turku", "oulu"),
        Participation(organisation="tampereen-yliopisto", city="tampere"),
    ),
    body=(
        heading(T("Tieto, joka vanhenee minuutissa", "Data that is out of date in a minute")),
        text(
            T(
                "Aikataulu kertoo, milloin bussin pitäisi tulla. Reaaliaikainen tieto kertoo, milloin "
                "se tulee. Ero ratkaisee, ehditkö kahville.",
                "A timetable tells when the bus should come. Real-time data tells when it comes. The "
                "difference decides whether you have time for a coffee.",
            ),
            T(
                "Hankkeessa kaupungit sopivat, missä muodossa tieto annetaan. Näin sovelluksen tekijä "
                "voi lukea neljän kaupungin liikennettä samalla tavalla.",
                "In the project the cities agreed on the form in which the data is given. The maker of "
                "an application can then read the traffic of four cities in the same way.",
            ),
        ),
        key_figures(
            T("Hanke lukuina", "The project in figures"),
            number("4", T("kaupunkia", "cities"), T("Lähde: hankkeen tiedot", "Source: project record")),
            number(
                "26",
                T("kuukautta", "months"),
                T(
                    "Lähde: hankkeen kesto 1.8.2015–30.9.2017",
                    "Source: duration from 1 August 2015 to 30 September 2017",
                ),
            ),
        ),
        hashtags("6Aika", "liikenne", "rajapinnat"),
    ),
)

SOHJOA = DemoProject(
    key="sohjoa",
    title=T("SOHJOA", "SOHJOA"),
    slug=T("sohjoa", "sohjoa"),
    kind="trial",
    focus_area="innovation_platforms",
    state="ended",
    hashtags=("6Aika", "robottibussi"),
    picture="project-sohjoa",
    summary=T(
        "Pieni bussi, jossa ei ole kuljettajaa, ajoi oikeilla kaduilla muun liikenteen seassa "
        "neljässä kaupungissa vuosina 2016–2018.",
        "A small bus without a driver ran on real streets among other traffic in four cities in 2016–2018.",
    ),
    participations=(
        Participation(organisation="metropolia", city="helsinki", lead=True),
        *cities("helsinki", "espoo", "vantaa", "tampere"),
    ),
    body=(
        heading(T("Mitä lumi tekee robotille?", "What does snow do to a robot?")),
        text(
            T(
                "Robottibussi näkee ympäristönsä antureilla. Suomen sää on sille hyvä opettaja: "
                "loska, hämärä ja aurauskasa eivät näy kartassa.",
                "A robot bus sees its surroundings with sensors. Finnish weather is a good teacher: "
                "slush, dusk and a ploughed heap of snow are not on the map.",
            ),
            T(
                "Kokeilu sai huomiota muuallakin Euroopassa. Se oli ehdolla EU:n RegioStars-palkinnon saajaksi.",
                "The trial was noticed elsewhere in Europe too. It was a nominee for the EU’s RegioStars award.",
            ),
        ),
        video(
            T("Esimerkkivideo: Big Buck Bunny", "Sample video: Big Buck Bunny"),
            T(
                "Video näyttää, miten videolohko toimii. Se on Blender-säätiön avoin animaatio, jossa ei puhuta.",
                "The video shows how the video block works. It is an open animation by the Blender "
                "Foundation, without speech.",
            ),
            "https://vimeo.com/1084537",
            "project-sohjoa",
        ),
        quote(
            T(
                "Isoäitini kysyi, kuka bussissa on töissä. Vastasin, että me kaikki matkustajat.",
                "My grandmother asked who works on the bus. I said that all of us passengers do.",
            ),
            "Lumi Kuviteltu",
            T("koematkustaja", "test passenger"),
            T("", ""),
        ),
        hashtags("6Aika", "robottibussi"),
    ),
)

LAST_MILE = DemoProject(
    key="perille-asti",
    title=T("Perille asti", "The Last Mile"),
    slug=T("perille-asti", "the-last-mile"),
    kind="trial",
    state="ended",
    hashtags=("6Aika", "liikenne"),
    picture="project-perille-asti",
    other_cities_unknown=True,
    summary=T(
        "Juna vie lähelle, mutta ei ovelle. Hankkeessa kokeiltiin, miten matkan viimeinen pätkä "
        "taittuu ilman omaa autoa.",
        "The train takes you close, but not to the door. The project tried out how to cover the last "
        "bit of a trip without a car of your own.",
    ),
    body=(
        accordion(
            T("Kolme tapaa päästä perille", "Three ways to get there"),
            question(
                T("Kävellen", "On foot"),
                T(
                    "Kun reitti on selvä ja valaistu, kilometri on lyhyt.",
                    "When the route is clear and lit, a kilometre is short.",
                ),
            ),
            question(
                T("Yhteisellä pyörällä", "On a shared bike"),
                T(
                    "Pyörän voi ottaa asemalta ja jättää perille.",
                    "You can take a bike at the station and leave it where you arrive.",
                ),
            ),
            question(
                T("Yhteisellä kyydillä", "In a shared ride"),
                T(
                    "Sama auto vie monta matkustajaa samaan suuntaan.",
                    "The same car takes many passengers in the same direction.",
                ),
            ),
        ),
    ),
)

PROJECTS = (LIIRA, SOHJOA, LAST_MILE)
