"""Web pages: saved, pasted, and packed with their folder."""

import io
import zipfile
from base64 import b64encode
from datetime import datetime
from zoneinfo import ZoneInfo

from cms.moving.reading import read
from cms.moving.source import Kind
from tests.cms.moving.written import read_text

PAGE = """<!DOCTYPE html><html lang="fi"><head><title>Satama - Kylä</title>
<link rel="canonical" href="https://kyla.example.fi/ohjelma/satama">
<script type="application/ld+json">
{"@graph": [{"@type": "NewsArticle", "datePublished": "2018-03-02T13:59"}]}</script>
<style>p { color: red }</style></head><body>
<header><img src="/logo.png" alt="Kylä"><nav><ul><li>
<a href="/">Etusivu</a></li><li><a href="/h">Hankkeet</a></li></ul></nav>
<h1>Satama <b>herää</b></h1></header>
<div class="breadcrumb"><a href="/">Alku</a> / Satama</div>
<main><!-- muistiinpano -->
<p>Ranta&shy;katu ja <a href="kartta.html">kartta</a> sekä <a href="javascript:x()">ansa</a>.<br>
Toinen rivi.</p><script>kirjoita('x')</script><p style="display: none">Piilotettu lause</p>
<p><a href="https://www.facebook.com/sharer.php?u=x">Jaa Facebookissa</a> |
<a href="https://x.com/intent/tweet">Jaa X:ssä</a></p>
<ul><li>Yksi<ul><li>Sisempi</li></ul></li><li><p>Kaksi</p><p>jatkuu</p></li></ul>
<ul><li><h3>Kortti</h3><p>Kortin teksti</p></li></ul>
<figure><img src="satama.jpg" alt="Laituri"><figcaption>Kuva: Aino Esimerkki</figcaption></figure>
<table><caption>Kulut</caption><thead><tr><th>Vuosi</th><th>Euroa</th></tr></thead>
<tr><td rowspan="2">2019</td><td>10</td></tr><tr><td><b>20</b></td></tr></table>
<table><tr><td><p>Palstan teksti</p></td></tr></table>
<blockquote><p>Hieno päivä.</p></blockquote>
<iframe src="https://video.example.fi/1" title="Esittely"></iframe>
<p><a href="/esite.pdf">Esite</a> (pdf, 1,2 Mt)</p>
<button aria-expanded="false">Lisätietoja</button><div>Haitarin sisältö</div></main>
<aside>Nosto</aside><footer><p>Yhteystiedot</p></footer></body></html>"""
SEEN = (
    "Kylä Etusivu Hankkeet Satama herää Alku / Satama Rantakatu ja kartta sekä ansa. Toinen rivi. Jaa Facebookissa |"
    " Jaa X:ssä Yksi Sisempi Kaksi jatkuu Kortti"
    " Kortin teksti Laituri Kuva: Aino Esimerkki Kulut Vuosi Euroa 2019 10 20"
    " Palstan teksti Hieno päivä. Esittely Esite (pdf, 1,2 Mt) Lisätietoja Haitarin sisältö Nosto Yhteystiedot"
)


def by_text(source):
    return {piece.text or piece.alt: piece for piece in source.pieces}


def test_every_word_that_a_reader_sees_stands_in_one_piece():
    source = read_text("sivu", PAGE, "html")
    assert " ".join(f"{piece.text}{piece.alt}" for piece in source.pieces) == SEEN
    assert source.notes == ("Left out, as it was not shown on the page: “Piilotettu lause”",)


def test_parts_of_the_page_are_told_apart():
    found = by_text(read_text("sivu", PAGE, "html"))
    regions = {text: piece.region for text, piece in found.items() if piece.region}
    assert regions == {
        "Kylä": "header", "Etusivu": "nav", "Hankkeet": "nav", "Alku / Satama": "breadcrumb",
        "Jaa Facebookissa | Jaa X:ssä": "share", "Nosto": "aside", "Yhteystiedot": "footer",
    }  # fmt: skip
    assert [found[text].level for text in ("Satama herää", "Kortti", "Yksi", "Sisempi")] == [1, 3, 1, 2]
    assert found["Yksi"].list_number == found["Sisempi"].list_number == found["Kaksi jatkuu"].list_number
    assert (found["Kulut"].kind, found["Kuva: Aino Esimerkki"].kind) == (Kind.CAPTION, Kind.CAPTION)
    table = found["Vuosi Euroa 2019 10 20"]
    assert (table.rows, table.has_header) == ((("Vuosi", "Euroa"), ("2019", "10"), ("", "20")), True)
    assert (found["Palstan teksti"].kind, found["Hieno päivä."].kind) == (Kind.PARAGRAPH, Kind.QUOTE)
    assert found["Esittely"].address == "https://video.example.fi/1"
    assert found["Esite (pdf, 1,2 Mt)"].attachment.address == "https://kyla.example.fi/esite.pdf"


def test_markup_is_kept_where_it_is_harmless():
    found = by_text(read_text("sivu", PAGE, "html"))
    html = found["Rantakatu ja kartta sekä ansa. Toinen rivi."].html
    assert '<a href="https://kyla.example.fi/ohjelma/kartta.html">kartta</a>' in html
    assert "<br>Toinen rivi." in html
    assert "javascript" not in html


def test_what_a_page_says_of_itself_is_read():
    source = read_text("sivu", PAGE, "html")
    moment = datetime(2018, 3, 2, 13, 59, tzinfo=ZoneInfo("Europe/Helsinki"))
    assert (source.title, source.language, source.published) == ("Satama - Kylä", "fi", moment)
    assert (source.page_type, source.address) == ("news", "https://kyla.example.fi/ohjelma/satama")


def test_pictures_of_a_saved_page_come_out_of_its_archive():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(
            "Sivu.html", '<p>Hei</p><img src="./Sivu_files/p%C3%A4iv%C3%A4.jpg?1" alt="a"><img src="Sivu_files/x.jpg">'
        )
        archive.writestr("Sivu_files/päivä.jpg", b"kuva")
        archive.writestr("Sivu_files/kehys.html", "<p>Mainos</p>")
    (source,) = read("sivu.zip", made.getvalue())
    assert [piece.text for piece in source.pieces] == ["Hei", "", ""]
    assert source.pieces[1].attachment.content == b"kuva"
    assert (source.pieces[2].attachment.content, source.pieces[2].attachment.address) == (None, "Sivu_files/x.jpg")


def test_a_picture_inside_the_markup_is_unpacked():
    source = read_text(
        "sivu", '<img src="data:image/png;base64,aGVp" alt="x"><img src="data:image/png;base64,a" alt="y">', "html"
    )
    assert source.pieces[0].attachment.content == b"hei"
    assert source.pieces[1].alt == "y"


def test_a_large_picture_inside_the_markup_is_whole_and_text_that_looks_like_one_stays_text():
    address = f"data:image/png;base64,{b64encode(b'kuva' * 1000).decode()}"
    source = read_text("sivu", f"<img src='{address}' alt='x'><p>{address}</p><img alt=y src={address}>", "html")
    assert [piece.attachment.content for piece in source.pieces if piece.attachment] == [b"kuva" * 1000] * 2
    assert source.pieces[1].text == address


def test_markdown_is_read_with_its_front_matter():
    text = "---\ntitle: Satama\ndate: 2018-03-02\n---\n"
    text += "# Otsikko\n\nTeksti *on*\n\n1. a\n2. b\n\n> lainaus\n\n|A|B|\n|-|-|\n|1|2|\n"
    source = read_text("sivu", text, "markdown")
    assert [(piece.kind.value, piece.text) for piece in source.pieces] == [
        ("heading", "Otsikko"), ("paragraph", "Teksti on"), ("item", "a"), ("item", "b"), ("quote", "lainaus"),
        ("table", "A B 1 2"),
    ]  # fmt: skip
    assert (source.title, source.published.year, source.format) == ("Satama", 2018, "markdown")


def test_what_word_pastes_as_a_list_is_one():
    pasted = "".join(
        f"<p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>{text}<o:p></o:p></p>"
        for text in ("Yksi", "Kaksi")
    )
    source = read_text("liite", pasted, "html")
    assert [(piece.kind.value, piece.text, piece.list_number) for piece in source.pieces] == [
        ("item", "Yksi", 1),
        ("item", "Kaksi", 1),
    ]
