"""News of Helsinki, Espoo and Vantaa."""

from datetime import date

from home.demo.news.shapes import article, at
from home.demo.shapes import T

PAGES = (
    article(
        "helsinki",
        at(date(2017, 12, 15), "11.05"),
        T("Fiksu Kalasatama sai päätöksensä", "Smart Kalasatama has come to its end"),
        T("fiksu-kalasatama-paattyi", "smart-kalasatama-ended"),
        T(
            "Kolmen vuoden ajan Kalasatamassa kokeiltiin pieniä palveluja oikeassa arjessa.",
            "For three years small services were tried out in real daily life in Kalasatama.",
        ),
        T(
            "Hanke kesti vuodesta 2015 vuoteen 2017, ja sen rahoitus oli noin 900 000 €.",
            "The project ran from 2015 to 2017, with funding of about 900 000 €.",
        ),
        T(
            "Kokeilu on hyvä tapa oppia: jos se ei onnistu, se ei maksa paljon.",
            "A trial is a good way to learn: if it fails, it has not cost much.",
        ),
        project="fiksu-kalasatama",
        city="helsinki",
        picture="project-fiksu-kalasatama",
    ),
    article(
        "helsinki",
        at(date(2017, 5, 4), "08.40"),
        T("Iso Roobertinkatu on Ilmastokatu", "Iso Roobertinkatu is a Climate Street"),
        T("iso-roobertinkatu", "iso-roobertinkatu"),
        T(
            "Kadun talot, kaupat ja kahvilat etsivät keinoja pienempiin päästöihin.",
            "The houses, shops and cafés of the street look for ways to lower emissions.",
        ),
        T(
            "Ilmastokatu on yhteinen hanke Vantaan kanssa. Siellä mukana ovat Tikkuraitti ja Asematie.",
            "Climate Street is a joint project with Vantaa. There Tikkuraitti and Asematie take part.",
        ),
        project="ilmastokatu",
        city="helsinki",
        translated=True,
    ),
    article(
        "espoo",
        at(date(2018, 9, 20), "14.10"),
        T("Robottibussihanke RegioStars-ehdokkaaksi", "Robot bus project nominated for RegioStars"),
        T("regiostars-ehdokas", "regiostars-nominee"),
        T(
            "SOHJOA pääsi ehdolle EU:n aluekehityspalkinnon saajaksi.",
            "SOHJOA became a nominee for the EU’s award for regional projects.",
        ),
        T(
            "Hankkeen robottibusseja ajettiin Espoossa, Helsingissä, Tampereella ja Vantaalla vuosina 2016–2018. "
            "Hanketta johti Metropolia.",
            "The robot buses of the project were driven in Espoo, Helsinki, Tampere and Vantaa in 2016–2018. The "
            "project was led by Metropolia.",
        ),
        project="sohjoa",
        city="espoo",
        tags="#6Aika #robottibussi",
        picture="project-sohjoa",
        translated=True,
    ),
    article(
        "espoo",
        at(date(2017, 9, 12), "15.00"),
        T("Robottibussin kyydissä", "Riding the robot bus"),
        T("robottibussin-kyydissa", "riding-the-robot-bus"),
        T(
            "Bussi kulkee hitaasti ja pysähtyy varmuuden vuoksi. Siksi siitä oppii paljon.",
            "The bus goes slowly and stops to be on the safe side. That is why one learns so much from it.",
        ),
        T(
            "Kokeilu kertoo, mitä katu, sää ja muu liikenne vaativat itse ajavalta bussilta.",
            "The trial tells what the street, the weather and other traffic ask of a bus that drives itself.",
        ),
        project="sohjoa",
        city="espoo",
        tags="#6Aika #robottibussi",
    ),
    article(
        "vantaa",
        at(date(2017, 11, 2), "10.20"),
        T("Neljä aluetta, neljä kokeilua", "Four districts, four trials"),
        T("nelja-aluetta", "four-districts"),
        T(
            "Vantaa kokeilee Myyrmäessä, Martinlaaksossa, Tikkurilassa ja Petikko-Varistossa.",
            "Vantaa runs trials in Myyrmäki, Martinlaakso, Tikkurila and Petikko-Varisto.",
        ),
        T(
            "Jokaisella alueella on oma kysymyksensä, mutta vastauksia verrataan yhdessä.",
            "Every district has a question of its own, but the answers are compared together.",
        ),
        city="vantaa",
        picture="vantaa-header",
    ),
    article(
        "vantaa",
        at(date(2016, 6, 8), "09.30"),
        T("Tikkuraitti ja Asematie mukana Ilmastokadussa", "Tikkuraitti and Asematie join Climate Street"),
        T("tikkuraitti-ja-asematie", "tikkuraitti-and-asematie"),
        T(
            "Kaksi Tikkurilan katua hakee keinoja pienempiin päästöihin Helsingin kanssa.",
            "Together with Helsinki, two streets in Tikkurila look for ways to lower emissions.",
        ),
        T(
            "Mukaan pääsevät kadun yritykset, taloyhtiöt ja kaikki, jotka siellä asioivat.",
            "The companies and housing companies of the streets can take part, and so can everyone who uses them.",
        ),
        project="ilmastokatu",
        city="vantaa",
        translated=True,
    ),
)
