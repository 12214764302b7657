"""The demo's news: lists, articles, and the newsroom between the sites."""

from home.demo.news import elsewhere, programme, south
from home.demo.news.shapes import index_key
from home.demo.shapes import DemoPage, T

WORDS = {
    "": T("Mitä kuudessa kaupungissa tapahtuu nyt.", "What goes on in the six cities now."),
    "helsinki": T("Mitä 6Aika-hankkeissa tapahtuu Helsingissä.", "What goes on in 6Aika projects in Helsinki."),
    "espoo": T("Mitä 6Aika-hankkeissa tapahtuu Espoossa.", "What goes on in 6Aika projects in Espoo."),
    "vantaa": T("Mitä 6Aika-hankkeissa tapahtuu Vantaalla.", "What goes on in 6Aika projects in Vantaa."),
    "tampere": T("Mitä 6Aika-hankkeissa tapahtuu Tampereella.", "What goes on in 6Aika projects in Tampere."),
    "turku": T("Mitä 6Aika-hankkeissa tapahtuu Turussa.", "What goes on in 6Aika projects in Turku."),
    "oulu": T("Mitä 6Aika-hankkeissa tapahtuu Oulussa.", "What goes on in 6Aika projects in Oulu."),
}

INDEXES = tuple(
    DemoPage(
        key=index_key(site),
        parent=site,
        kind="news_index",
        title=T("Ajankohtaista", "News"),
        slug=T("ajankohtaista", "news"),
        summary=words,
        in_menu=True,
    )
    for site, words in WORDS.items()
)
PAGES = (*INDEXES, *programme.PAGES, *south.PAGES, *elsewhere.PAGES)
