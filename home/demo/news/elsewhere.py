"""News of Tampere, Turku and Oulu."""

from datetime import date

from home.demo.news.shapes import article, at
from home.demo.shapes import T

PAGES = (
    article(
        "tampere",
        at(date(2018, 1, 8), "09.45"),
        T("Avoimen datan kärkihanke on valmis", "The flagship project on open data is complete"),
        T("avoimen-datan-karkihanke", "open-data-flagship"),
        T(
            "Tampere johti hanketta, jossa kuusi kaupunkia avasi tietojaan samassa muodossa.",
            "Tampere led a project in which six cities opened their data in the same form.",
        ),
        T(
            "Hanke kesti 1.7.2014–31.12.2017. Tekijöitä oli kymmenen, ja mukana olivat kaikki kuusi seutua.",
            "The project ran from 1 July 2014 to 31 December 2017. It had ten partners from all six regions.",
        ),
        project="kuutoskaupunkien-avoin-data",
        city="tampere",
        tags="#6Aika #avoindata",
        picture="project-kuutoskaupunkien-avoin-data",
        translated=True,
    ),
    article(
        "tampere",
        at(date(2017, 10, 2), "13.15"),
        T("Liikenteen rajapinnat auki neljässä kaupungissa", "Transport interfaces open in four cities"),
        T("liikenteen-rajapinnat", "transport-interfaces"),
        T(
            "LIIRA-hanke päättyi syyskuussa. Nyt samaa tietoa voi käyttää samalla tavalla.",
            "The LIIRA project ended in September. Now the same data can be used in the same way.",
        ),
        T(
            "Mukana olivat Helsinki, Tampere, Turku ja Oulu sekä Tampereen yliopisto.",
            "Helsinki, Tampere, Turku and Oulu took part, and so did the University of Tampere.",
        ),
        project="liira",
        tags="#6Aika #avoindata",
    ),
    article(
        "turku",
        at(date(2018, 3, 7), "09.15"),
        T("Avoin osallisuus päätettiin Vierailukeskus Joessa", "Open participation ended at Visitor Centre Joki"),
        T("avoin-osallisuus-paattyi", "open-participation-ended"),
        T(
            "Päätöstilaisuudessa kerrottiin kolme onnistumista ja kolme virhettä.",
            "At the closing event three successes and three mistakes were told.",
        ),
        T(
            "Tilaisuus pidettiin tiistaina 6.3.2018 klo 13.30–17. "
            '<a href="page:turku/paatostilaisuus">Katso, miten iltapäivä rakennettiin</a>.',
            "The event was held on Tuesday 6 March 2018, 1:30–5 pm. "
            '<a href="page:turku/paatostilaisuus">See how the afternoon was built</a>.',
        ),
        project="avoin-osallisuus-ja-asiakkuus",
        city="turku",
        tags="#6Aika #tulevaisuudenturku #openservices",
        picture="project-avoin-osallisuus-ja-asiakkuus",
        translated=True,
    ),
    article(
        "turku",
        at(date(2018, 8, 1)),
        T("Kaupunkilogistiikan hanke alkoi", "City logistics project has begun"),
        T("kaupunkilogistiikka-alkoi", "city-logistics-begins"),
        T(
            "Miten tavara kulkee keskustaan vähemmillä päästöillä? Sitä selvitetään vuoteen 2020.",
            "How can goods reach the centre with lower emissions? That will be studied until 2020.",
        ),
        T(
            "Hanke kestää 1.8.2018–31.12.2020. Turussa kokeilupaikka on Puutorin ympäristö.",
            "The project runs from 1 August 2018 to 31 December 2020. In Turku the place for trials is around Puutori.",
        ),
        project="kaupunkilogistiikan-uudet-ratkaisut",
        city="turku",
    ),
    article(
        "oulu",
        at(date(2018, 8, 1), "12.00"),
        T("Innovaatioalustat jäivät käyttöön", "Innovation platforms stay in use"),
        T("innovaatioalustat", "innovation-platforms"),
        T(
            "Oulun johtama kärkihanke päättyi heinäkuussa. Kokeilupaikat jatkavat.",
            "The flagship project led by Oulu ended in July. The places for trials go on.",
        ),
        T(
            "Hanke kesti 1.2.2015–31.7.2018. Mukana oli kaupunkeja, yliopistoja ja kehitysyhtiöitä.",
            "The project ran from 1 February 2015 to 31 July 2018. Cities, universities and development companies "
            "took part.",
        ),
        project="avoimet-innovaatioalustat",
        city="oulu",
        picture="project-avoimet-innovaatioalustat",
        translated=True,
    ),
    article(
        "oulu",
        at(date(2017, 10, 5), "08.55"),
        T("Oulun liikennetieto samaan muotoon", "Oulu’s transport data in the same form"),
        T("oulun-liikennetieto", "transport-data-of-oulu"),
        T(
            "LIIRA-hankkeen jälkeen sama sovellus toimii neljässä kaupungissa.",
            "After the LIIRA project the same application works in four cities.",
        ),
        T(
            "Avoin rajapinta palvelee kehittäjää ja säästää kaupungin aikaa.",
            "An open interface serves the developer and saves the city’s time.",
        ),
        project="liira",
        city="oulu",
    ),
)
