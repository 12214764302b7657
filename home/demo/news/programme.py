"""News of the programme."""

from datetime import date

from home.demo.news.shapes import article, at
from home.demo.shapes import T

PAGES = (
    article(
        "",
        at(date(2022, 8, 1), "10.00"),
        T("Kahdeksan vuotta, 60 hanketta", "Eight years, 60 projects"),
        T("kahdeksan-vuotta", "eight-years"),
        T(
            "6Aika päättyi heinäkuun lopussa. Hankkeet loppuivat, opit jäivät kaupunkeihin.",
            "6Aika came to its end in July. The projects are over, but what they taught stays in the cities.",
        ),
        T(
            "Ohjelma alkoi 16.5.2014 ja päättyi 31.7.2022. Siinä ajassa valmistui 60 hanketta, joiden rahoitus oli "
            "yhteensä 95 milj. €.",
            "The programme ran from 16 May 2014 to 31 July 2022. In that time 60 projects were completed, with "
            "95 million € of funding in total.",
        ),
        T(
            'Hankkeet löytyvät edelleen yhdestä paikasta. <a href="page:hankkeet">Selaa kaikkia hankkeita</a>.',
            'The projects are still to be found in one place. <a href="page:hankkeet">Browse all projects</a>.',
        ),
        picture="programme-header",
        project="6aika-strategiatoimisto",
        translated=True,
    ),
    article(
        "",
        at(date(2019, 10, 21), "12.30"),
        T("ESR-hakuun tuli 12 hakemusta", "Twelve applications to the ESF call"),
        T("esr-hakemukset", "esf-applications"),
        T(
            "Haku sulkeutui 18.10.2019. Tekijöitä hakemuksissa on yhteensä 55.",
            "The call closed on 18 October 2019. The applications have 55 applicants between them.",
        ),
        T(
            "Euroopan sosiaalirahaston haku oli auki 10.8.–18.10.2019. Rahaa haettiin yhteensä noin 9 milj. €.",
            "The call of the European Social Fund was open from 10 August to 18 October 2019. In total about "
            "9 million € was asked for.",
        ),
        T(
            "Seuraavaksi hakemukset luetaan ja arvioidaan. Tuloksista kerrotaan täällä.",
            "Next the applications will be read and assessed. The results will be told here.",
        ),
        tags="#6Aika #ESR",
    ),
    article(
        "",
        at(date(2018, 3, 2), "13.59"),
        T("6Aika on Suomen lippulaiva juhlavuonna", "6Aika is Finland’s flagship in the anniversary year"),
        T("suomen-lippulaiva", "flagship"),
        T(
            "EU:n koheesiopolitiikka täyttää 30 vuotta. Suomesta juhlavuoden esimerkiksi valittiin 6Aika.",
            "The EU’s cohesion policy turns 30. From Finland, 6Aika was chosen as the example of the year.",
        ),
        T(
            "Koheesiopolitiikka on noin kolmannes EU:n talousarviosta. Kaudella 2014–2020 sen osuus oli "
            "351,8 miljardia €.",
            "Cohesion policy is about a third of the EU budget. In 2014–2020 its share was 351.8 billion €.",
        ),
        T(
            "6Aika toi rahan kuuteen kaupunkiin niin, että jokaisessa hankkeessa oli tekijöitä vähintään kahdelta "
            "kaupunkiseudulta.",
            "6Aika brought the money to six cities in such a way that every project had participants from at least "
            "two city regions.",
        ),
        tags="#6Aika #EUkoheesio",
        translated=True,
    ),
    article(
        "",
        at(date(2015, 12, 1)),
        T("Haku pilottihankkeille on auki", "The call for pilot projects is open"),
        T("haku-pilottihankkeille", "call-for-pilot-projects"),
        T(
            "Euroopan aluekehitysrahaston haku sulkeutuu 15.1.2016.",
            "The call of the European Regional Development Fund closes on 15 January 2016.",
        ),
        T(
            "Pilottihanke kestää puolesta vuodesta kahteen vuoteen. Mukana on tekijöitä vähintään kahdelta seudulta.",
            "A pilot project lasts from half a year to two years. It has participants from at least two regions.",
        ),
        tags="#6Aika #EAKR",
    ),
)
