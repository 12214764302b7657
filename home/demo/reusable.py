"""What the demo's sites have written once and show on several pages."""

from typing import NamedTuple

from home.demo.blocks import bullets, text
from home.demo.shapes import Block, T


class DemoSection(NamedTuple):
    """A reusable section of a site ('' is the programme)."""

    key: str
    city: str
    name: str
    body: tuple[Block, ...]


SECTIONS = (
    DemoSection(
        key="kysy-ohjelmasta",
        city="",
        name="Kysy ohjelmasta",
        body=(
            text(
                T(
                    "Kysy ensin oman kaupunkisi koordinaattorilta. Hän tietää",
                    "Ask your city’s coordinator first about",
                ),
                bullets(
                    T("mitkä hankkeet ovat käynnissä", "the projects that are running"),
                    T("kuka hankkeesta vastaa", "who is responsible for a project"),
                    T("milloin seuraava haku aukeaa", "when the next call opens"),
                ),
            ),
        ),
    ),
)
