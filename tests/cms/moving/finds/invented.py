"""Invented people, organisations and ways of writing them, for texts that hold what must be found again."""

from hypothesis import strategies as st

FIRST_TEXT = "Maija Ville Aino Eero Anna-Liisa Juha-Pekka Åsa Börje Zoë Seán Ljudmila Kwame Ida Otso Henrik Linnéa"
FIRST = FIRST_TEXT.split()
LAST_TEXT = (
    "Malli Esimerkki Virtala Korpinen Koivunen-Malli Lindströmsson Östermalli O’Malli MacEsimerkki Mallinen"
    " Harjumäki Esimerkiev Mallova Niemelä Sjöblomsson Kuvitelma Keksitty Peltomaa"
)
LAST = LAST_TEXT.split()
BETWEEN = ("", "", "", "", "von ", "af ", "Ivanovitš ", "K. ")
TITLES_FI_TEXT = (
    "projektipäällikkö asiantuntija koordinaattori johtava|asiantuntija suunnittelija kehittämispäällikkö"
    " hankekoordinaattori viestinnän|asiantuntija tutkija kaupunginarkkitehti projektityöntekijä"
    " innovaatioasiantuntija hallintopäällikkö tekninen|johtaja lehtori yliopettaja toimitusjohtaja"
    " vanhempi|tutkija projektisihteeri"
)
TITLES_FI = TITLES_FI_TEXT.split()
TITLES_EN_TEXT = (
    "project|manager senior|adviser coordinator development|manager programme|director communications|officer"
    " research|assistant specialist senior|project|manager planner lead|designer"
)
TITLES_EN = TITLES_EN_TEXT.split()
ORGANISATIONS_TEXT = (
    "Turun|kaupunki Oulun|kaupunki Esimerkki|Oy Metsälän|ammattikorkeakoulu Esimerkkilän|yliopisto"
    " City|of|Espoo Uudenmaan|liitto Mallila|Ltd Business|Mallila Esimerkkisäätiö"
)
ORGANISATIONS = ORGANISATIONS_TEXT.split()
NUMBERS = ("050 123 4567", "040 765 4321", "09 310 1691", "044 123 4567")


def words(names: tuple[str, ...] | list[str]) -> st.SearchStrategy[str]:
    """One of them, with '|' for the blanks within."""
    return st.sampled_from(names).map(lambda name: name.replace("|", " "))


names = st.builds(
    lambda first, between, last: f"{first} {between}{last}",
    st.sampled_from(FIRST),
    st.sampled_from(BETWEEN),
    st.sampled_from(LAST),
)
titles_fi, titles_en, organisations = words(TITLES_FI), words(TITLES_EN), words(ORGANISATIONS)


@st.composite
def phones(draw: st.DrawFn) -> tuple[str, str]:
    """A number as it is written, and in E.164."""
    national = draw(st.sampled_from(NUMBERS))
    plain = national.replace(" ", "")
    abroad = national.lstrip("0")
    written = draw(
        st.sampled_from(
            (national, plain, national.replace(" ", "-", 1), f"+358 {abroad}", f"+358 (0){abroad}", f"+358{plain[1:]}")
        )
    )
    label = draw(st.sampled_from(("", "", "puh. ", "p. ", "tel. ", "Puh: ", "puh ", "matkapuhelin ")))
    return f"{label}{written}", f"+358{plain[1:]}"


@st.composite
def mails(draw: st.DrawFn, name: str) -> tuple[str, str]:
    """An address of somebody as it is written, and with '@'."""
    local = ".".join((name.split(maxsplit=1)[0], "".join(name.split()[1:]))).lower()
    for letter, plain in (
        ("ä", "a"),
        ("ö", "o"),
        ("å", "a"),
        ("ë", "e"),
        ("é", "e"),
        ("á", "a"),
        ("š", "s"),
        ("’", ""),
    ):
        local = local.replace(letter, plain)
    local = local.replace(".k.", ".")
    sign = draw(st.sampled_from(("(at)", " (at) ", "[at]", "(a)", " at ", "@", " [at] ", "(@)")))
    domain = draw(st.sampled_from(("example.fi", "example.com", "posti.example.org")))
    written = domain.replace(".", draw(st.sampled_from((".", ".", ".", "(piste)", " [dot] "))))
    prefix = draw(st.sampled_from(("", "", "mailto:", "sähköposti: ", "s-posti ", "e-mail: ")))
    return f"{prefix}{local}{sign}{written}", f"{local}@{domain}"
