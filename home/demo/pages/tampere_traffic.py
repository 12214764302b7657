"""A page about transport data in Tampere."""

from home.demo.blocks import figure, hashtags
from home.demo.shapes import DemoPage, English, T

TRAM = DemoPage(
    key="tampere/liikenteen-tieto",
    parent="tampere",
    title=T("Liikenteen tieto liikkuu", "Transport data on the move"),
    slug=T("liikenteen-tieto", "transport-data"),
    summary=T(
        "LIIRA-hankkeen jälkeen bussin paikka on yhteistä tietoa. Katso, mitä siitä on tehty.",
        "After the LIIRA project the place of a bus is common knowledge. See what has been made of it.",
    ),
    body=(
        figure("project-liira"),
        hashtags("6Aika", "liikenne"),
    ),
    english=English.NOT_SENT,
)
