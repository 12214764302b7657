"""Words that a block says by itself, so that what was typed beside the value need not be kept: 'puh.', 'Kuva:'."""

from cms.moving.parts import words

STEM = 5  # letters that two forms of one word share: 'koordinaattorina', 'Koordinaattori'


def these(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(words(text))


# Days and months, between a date's numbers.
SAID = these(
    """
    klo kello kl at from to on the of in time date and ja o clock am pm eet eest maanantai maanantaina
    tiistai tiistaina keskiviikko keskiviikkona torstai torstaina perjantai perjantaina lauantai lauantaina
    sunnuntai sunnuntaina ma ti ke to pe la su monday tuesday wednesday thursday friday saturday sunday mon
    tue wed thu fri sat sun tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta
    elokuuta syyskuuta lokakuuta marraskuuta joulukuuta january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    """
)

# Kind of part → the words it says itself. Only these kinds change what they read.
LABELS: dict[str, frozenset[str]] = {
    "person": these(
        """
        puh puhelin puhelinnumero p gsm matkapuhelin tel phone mobile at ät dot piste fi com sähköposti
        sposti email e mail nimi name yhteystiedot yhteyshenkilö yhteyshenkilöt contact contacts person
        coordinator kaupunkikoordinaattori koordinaattori toimi toimii toimivat oli on hanke hankkeen
        päättynyt päättyi project has ended is was were as the of for lisätietoja lisätiedot antaa further
        information more
        """
    ),
    "figure": these(
        """
        kuva kuvat kuvaaja valokuva valokuvat piirros piirrokset piirtäjä kaavio kaaviot grafiikka kuvitus
        photo photos photograph photographer picture image illustration drawing chart figure credit by video
        """
    ),
    "video": these("video videot katso watch"),
    "table": these("taulukko table"),
    "stamp": these(
        """
        julkaistu julkaisuvapaa heti vapaa julkaistavaksi sivu sivua on page päivitetty muokattu published updated
        posted modified last viimeksi
        """
    ),
    "event_time": these("aika ajankohta milloin when time"),
    "place": these("paikka missä where place venue"),
    "short_address": these(
        """
        lyhytosoite tälle sivulle tämän sivun sivu lyhyt osoite short address url for this page is on www
        http https fi com
        """
    ),
    "document": these(
        """
        pdf doc docx xls xlsx ppt pptx odt kt mt kb mb gb tiedosto file englanniksi suomeksi ruotsiksi in
        english finnish swedish
        """
    ),
    "external_news": these("lähde source"),
    "project_list": these("http https www"),
    "key_figure": frozenset(),
    "project_fact": these(
        """
        hankekoodi hankenumero projektikoodi lyhenne rahoitus rahoittaja rahasto rahoituslähde hankkeen
        kesto toteutusaika aikataulu kokonaisbudjetti budjetti kokonaiskustannukset verkkosivut verkkosivu
        www lisätietoja osoite kotisivu alkaa päättyy nimi koodi project code number acronym fund funding
        budget total cost costs duration time period website web site starts ends start end begins eakr erdf
        esr esf euroa euros eur milj miljoonaa http https
        """
    ),
    "quote": frozenset(),
    "link": these("http https"),
    "tags": these(
        """
        avainsana avainsanat asiasana asiasanat tagit tunnisteet aihetunnisteet aiheet tags tag tagged keywords keyword
        topics
        """
    ),
}
