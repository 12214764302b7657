"""Checks of pictures: those who do not see them and those who made them get their due."""

import re
from collections.abc import Iterator
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from cms.checking.content import Content
from cms.checking.findings import Finding, Severity
from cms.languages.names import language_name
from media.blocks import FigureBlock, VideoBlock, figure
from media.models import CustomImage, image

FILE_NAME = re.compile(
    r".*\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)|\S*_\S*"
    r"|(?:img|dsc[nf]?|pxl|image|kuva|photo|screenshot|scan)[-_ ]?\d[-_\w]*",
    re.IGNORECASE,
)
# Said of the picture itself: 'aikataulu' is no table, nor are people who sit at one.
TABLE = {
    "fi": re.compile(r"\btaulu(?:kko|k[oa])\w*", re.IGNORECASE),
    "en": re.compile(
        r"\A(?:a |the )?table(?: ?\d+|[:.]| of (?:the )?(?:figures|numbers|results|costs)| showing)", re.IGNORECASE
    ),
}
TABLE_FILE = re.compile(r"(?:\A|[-_ ./])(?:taulukko|table(?=[-_ .]?\d))", re.IGNORECASE)


def no_alt(path: str, advice: str) -> Finding:
    """Nobody can hear the picture (WCAG 2.2, 1.1.1)."""
    title = _("Alt text missing: the page can't be published")
    return Finding("no_alt", path, title, advice, severity=Severity.BLOCKS)


def no_credit(path: str, advice: str) -> Finding:
    """The maker must be named (404/1961 3 §)."""
    title = _("Credit missing: the page can't be published")
    return Finding("no_credit", path, title, advice, severity=Severity.BLOCKS)


def check_pictures(content: Content) -> Iterator[Finding]:
    """Alt text and credit of every picture that the page itself chose."""
    with translation.override(content.language):
        used = [*_own(content), *_figures(content)]
    for path, alt, language, is_decorative, credit, credit_path in used:
        if not is_decorative:
            yield from _check_alt(path, alt, language)
        if not credit:
            yield no_credit(credit_path, str(image.NO_CREDIT if credit_path == "image" else figure.NO_CREDIT))
    for part in content.parts_of(VideoBlock):
        poster = part.value.get("poster")
        if poster and not poster.credit:
            yield no_credit(f"{part.path}.poster", str(image.NO_CREDIT))


def _own(content: Content) -> Iterator[tuple[str, str, str, bool, str, str]]:
    """The picture at the top of the page: all its words are the library's."""
    picture: CustomImage | None = getattr(content.page, "image", None)
    if picture:
        yield "image", picture.default_alt_text, picture.alt_text.foreign_language, False, picture.credit, "image"


def _figures(content: Content) -> Iterator[tuple[str, str, str, bool, str, str]]:
    """Those of the blocks: (path of the alt text, it, its language, decorative, credit, path of the credit)."""
    for part in content.parts_of(FigureBlock):
        value = part.value
        if value.get("image"):
            is_decorative = bool(value.get("decorative"))
            named = value.get("credit") or value["image"].credit
            yield f"{part.path}.alt_text", value.alt, value.alt_language, is_decorative, named, f"{part.path}.credit"


def _check_alt(path: str, alt: str, language: str) -> Iterator[Finding]:
    if not alt.strip():
        yield no_alt(path, str(image.NO_ALT if path == "image" else figure.NO_ALT))
    elif FILE_NAME.fullmatch(alt.strip()):
        advice = _("“%(alt)s” is the name of a file. Say what the picture shows.") % {"alt": alt}
        yield Finding("file_name_alt", path, _("File name as alt text"), advice)
    elif language:
        text = _("Readers of this page hear it in another language (%(language)s). Write it in theirs.")
        title, advice = _("Alt text in another language"), text % {"language": language_name(language)}
        yield Finding("foreign_alt", path, title, advice)


def check_tables(content: Content) -> Iterator[Finding]:
    """A table given as a picture, as far as words tell: its alt text, caption, title or file name says so.

    What the picture shows is not looked at. One that is told in words below it is in order.
    """
    pattern = TABLE.get(content.language)
    with translation.override(content.language):
        figures = [part for part in content.parts_of(FigureBlock) if part.value.get("image")]
        told = [
            part for part in figures if pattern and not part.value.get("description") and _says(part.value, pattern)
        ]
    for part in told:
        advice = _("Make it a table block, which can be read aloud and searched, or tell it in the long description.")
        yield Finding("table_picture", f"{part.path}.image", _("A table as a picture"), advice)


def _says(value: Any, pattern: re.Pattern[str]) -> bool:
    words, names = [value.alt, value.caption_text], [value["image"].title, value["image"].file.name]
    return any(map(pattern.search, words)) or any(map(TABLE_FILE.search, names))
