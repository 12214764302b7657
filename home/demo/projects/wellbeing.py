"""Projects about health and wellbeing in Oulu."""

from home.demo.blocks import accordion, heading, link_list, question, quote, text, to_address
from home.demo.shapes import DemoProject, English, T, cities

COHEWE = DemoProject(
    key="cohewe",
    parent="oulu/hankkeet",
    title=T("CoHeWe", "CoHeWe"),
    slug=T("cohewe", "cohewe"),
    expansion=T("Co-Created Health and Wellbeing", "Co-Created Health and Wellbeing"),
    kind="pilot",
    focus_area="innovation_platforms",
    state="ended",
    website="https://cohewe.eu/",
    hashtags=("6Aika", "hyvinvointi"),
    picture="project-cohewe",
    other_cities_unknown=True,
    summary=T(
        "Hoitaja tietää, missä kohdassa päivää kädet loppuvat kesken. CoHeWe toi yritykset kuulemaan "
        "sen suoraan hoitajalta.",
        "A nurse knows at which point of the day hands run short. CoHeWe brought companies to hear it "
        "from the nurse directly.",
    ),
    participations=cities("oulu"),
    body=(
        heading(T("Tuotteesta apuväline", "From a product to a helper")),
        text(
            T(
                "Terveyspalveluun on vaikea keksiä mitään hyvää pelkän pöydän ääressä. Siksi yritykset "
                "kehittivät tuotteitaan ammattilaisten ja asiakkaiden kanssa.",
                "It is hard to think up anything good for health care at a desk alone. That is why "
                "companies developed their products together with professionals and clients.",
            ),
        ),
        quote(
            T(
                "Toin mukanani laitteen ja lähdin kotiin lista kädessä. Lista oli arvokkaampi.",
                "I came with a device and went home with a list. The list was worth more.",
            ),
            "Verna Keksitty",
            T("yrittäjä", "entrepreneur"),
            T("Malliosuuskunta", "Model Cooperative"),
        ),
        link_list(
            T("Hankkeen omat sivut", "The project’s own pages"),
            to_address(T("CoHeWe-hankkeen verkkosivusto", "Website of the CoHeWe project"), "https://cohewe.eu/", "en"),
        ),
    ),
)

HIPPA = DemoProject(
    key="hippa",
    parent="oulu/hankkeet",
    title=T("HIPPA", "HIPPA"),
    slug=T("hippa", "hippa"),
    kind="pilot",
    state="ended",
    hashtags=("6Aika", "hyvinvointi"),
    picture="project-hippa",
    other_cities_unknown=True,
    summary=T(
        "Koti on paras paikka vanheta, jos arki siellä sujuu. HIPPA-hankkeessa kokeiltiin digitaalisia "
        "apuja ikäihmisten asumiseen.",
        "Home is the best place to grow old, if daily life runs smoothly there. The HIPPA project tried "
        "out digital help for older people’s living.",
    ),
    participations=cities("oulu"),
    body=(
        text(
            T(
                "Hyvä laite on sellainen, jonka unohtaa. Se muistuttaa lääkkeestä, sytyttää valon yöllä "
                "ja kutsuu apua, kun sitä tarvitaan.",
                "A good device is one you forget about. It reminds you of your medicine, turns on a light "
                "at night and calls for help when help is needed.",
            ),
        ),
        accordion(
            T("Kolme kysymystä ennen kokeilua", "Three questions before a trial"),
            question(
                T("Tarvitaanko tätä?", "Is this needed?"),
                T("Kysytään asukkaalta, ei esitteestä.", "Ask the resident, not the brochure."),
            ),
            question(
                T("Osaako sitä käyttää?", "Can it be used?"),
                T("Kokeillaan ilman opastusta.", "Try it without guidance."),
            ),
            question(
                T("Kuka korjaa?", "Who repairs it?"),
                T("Sovitaan ennen kuin laite otetaan käyttöön.", "Agree on it before the device is taken into use."),
            ),
        ),
    ),
    english=English.OUTDATED,
    later_summary=(
        "Koti on paras paikka vanheta, jos arki siellä sujuu. HIPPA-hankkeessa kokeiltiin digitaalisia apuja "
        "ikäihmisten asumiseen ja kirjattiin, mitä kokeiluista opittiin."
    ),
)

PROJECTS = (COHEWE, HIPPA)
