"""Espoo: schools and companies developing together."""

from home.demo.blocks import (
    accordion,
    call_to_action,
    coordinators,
    documents,
    figure,
    hashtags,
    heading,
    latest_news,
    link_list,
    project_list,
    prose,
    question,
    quote,
    table,
    to_address,
    to_page,
    video,
)
from home.demo.shapes import DemoPage, English, T

CITY = DemoPage(
    key="espoo",
    kind="city",
    title=T("Espoo", "Espoo"),
    summary=T(
        "Espoossa kehitetään siellä, missä ollaan muutenkin: koulussa, kirjastossa ja bussipysäkillä. "
        "Käyttäjä on mukana ensimmäisestä päivästä.",
        "Espoo develops services where people are anyway: at school, in the library and at the bus stop. The "
        "user is there from the first day.",
    ),
    picture="espoo-header",
    body=(
        quote(
            T(
                "Paras kysymys tuli kolmasluokkalaiselta: miksi tässä on nappi, jota kukaan ei paina?",
                "The best question came from a third-grader: why is there a button that nobody presses?",
            ),
            "Eero Keksitty",
            T("kaupunkikoordinaattori", "City Coordinator"),
            T("Espoon kaupunki", "City of Espoo"),
        ),
        coordinators(
            T("Espoon yhteyshenkilö", "Contact person in Espoo"),
            ("eero", T("Koulujen ja yritysten yhteistyö", "Cooperation of schools and companies")),
        ),
        project_list(
            T("Hankkeet, joissa Espoo on mukana", "Projects that Espoo takes part in"),
            T("Luettelo syntyy hankkeiden omista tiedoista.", "The list comes from the projects’ own data."),
            city="espoo",
        ),
        latest_news(T("Ajankohtaista", "News")),
        call_to_action(
            T("Onko luokkasi valmis testaamaan?", "Is your class ready to test?"),
            T(
                "Testaaminen vie kaksi oppituntia. Yritys saa palautteen, luokka oivalluksen.",
                "Testing takes two lessons. The company gets feedback, the class an insight.",
            ),
            T("Lue, miten luokka pääsee mukaan", "Read how a class can join"),
            page="espoo/testaajaksi",
        ),
        hashtags("6Aika", "oppiminen"),
    ),
    footer=prose(
        T(
            "Espoon 6Aika-sivuja pitää yllä esittelysivuston keksitty toimitus.",
            "The 6Aika pages of Espoo are kept by the invented staff of this demonstration site.",
        ),
    ),
    footer_links=(to_address(T("Espoon kaupunki", "City of Espoo"), "https://www.espoo.fi/", "fi"),),
)

SCHOOL = DemoPage(
    key="espoo/koulu-kehittaa",
    parent="espoo",
    title=T("Koulu kehittää yrityksen kanssa", "A school develops with a company"),
    slug=T("koulu-kehittaa", "a-school-develops"),
    summary=T(
        "Yritys saa rehellisen palautteen ja koulu paremmat välineet. Yhteistyö alkaa siitä, että kumpikin "
        "kertoo, mitä tarvitsee.",
        "The company gets honest feedback and the school better tools. Cooperation begins when both tell what "
        "they need.",
    ),
    in_menu=True,
    body=(
        heading(T("Viisi viikkoa, viisi askelta", "Five weeks, five steps")),
        table(
            T("Yhteisen kehittämisen viikot", "Weeks of developing together"),
            (T("Viikko", "Week"), T("Koulu", "School"), T("Yritys", "Company")),
            (T("1", "1"), T("kertoo pulman", "describes a problem"), T("kuuntelee", "listens")),
            (
                T("2", "2"),
                T("valitsee luokan", "chooses a class"),
                T("tekee ensimmäisen version", "makes a first version"),
            ),
            (T("3", "3"), T("testaa", "tests"), T("katsoo vierestä", "watches")),
            (T("4", "4"), T("testaa uudelleen", "tests again"), T("korjaa", "repairs")),
            (
                T("5", "5"),
                T("kertoo muille kouluille", "tells other schools"),
                T("kiittää ja jatkaa", "says thank you and carries on"),
            ),
        ),
        figure(
            "project-tulevaisuuden-oppimisymparistot",
            T(
                "Testitunnilla opettaja on hiljaa ja oppilaat puhuvat.",
                "In a test lesson the teacher is silent and the pupils talk.",
            ),
        ),
        link_list(
            T("Lue hankkeesta", "Read about the project"),
            to_page(
                T("Tulevaisuuden oppimisympäristöt", "Smart Learning Environments of the Future"),
                "tulevaisuuden-oppimisymparistot",
            ),
        ),
    ),
    english=English.OUTDATED,
    later_summary=(
        "Yritys saa rehellisen palautteen ja koulu paremmat välineet. Yhteistyö kestää viisi viikkoa, ja se "
        "sopii kaikenikäisille oppilaille."
    ),
)

TESTERS = DemoPage(
    key="espoo/testaajaksi",
    parent="espoo",
    title=T("Luokka testaajaksi", "Your class as testers"),
    slug=T("testaajaksi", "your-class-as-testers"),
    summary=T(
        "Opettaja, tästä näet minuutissa, mitä testaaminen vaatii. Ennakkotietoja ei tarvita.",
        "Teacher, see in a minute what testing takes. You need not know anything beforehand.",
    ),
    body=(
        accordion(
            T("Opettaja kysyy", "A teacher asks"),
            question(
                T("Kuinka kauan se kestää?", "How long does it take?"),
                T("Kaksi oppituntia, usein eri viikoilla.", "Two lessons, often in different weeks."),
            ),
            question(
                T("Mitä oppilaista tallennetaan?", "What is stored about the pupils?"),
                T("Ei nimiä eikä kuvia, vain se, mitä he sanovat.", "No names or pictures, only what they say."),
            ),
            question(
                T("Mitä luokka saa?", "What does the class get?"),
                T("Tiedon siitä, mikä muuttui heidän ansiostaan.", "To know what changed because of them."),
            ),
        ),
        video(
            T("Esimerkkivideo: Big Buck Bunny", "Sample video: Big Buck Bunny"),
            T(
                "Blender-säätiön avoin animaatio ilman puhetta.",
                "An open animation by the Blender Foundation, without speech.",
            ),
            "https://vimeo.com/1084537",
            "espoo-header",
        ),
    ),
    english=English.PARTLY,
)

MATERIALS = DemoPage(
    key="espoo/aineistot",
    parent="espoo",
    title=T("Aineistot", "Materials"),
    slug=T("aineistot", "materials"),
    summary=T(
        "Lataa, muokkaa ja jaa eteenpäin. Mainitse vain, mistä sait sen.",
        "Download, adapt and share. Just say where you got it.",
    ),
    body=(
        documents(
            T("Tiedostot", "Files"),
            ("esite", T("6Aika yhdellä sivulla", "6Aika on one page")),
            ("hankkeet", T("Hankkeet taulukkona", "The projects as a table")),
        ),
    ),
    english=English.NOT_SENT,
)

PAGES = (CITY, SCHOOL, TESTERS, MATERIALS)
