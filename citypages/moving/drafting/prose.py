"""Words: title, headings, paragraphs, quotations, tables, figures."""

from typing import Any

from django.utils.html import escape
from django.utils.translation import gettext as _

from citypages.moving.drafting.draft import Draft
from citypages.moving.drafting.markup import cut, plain, rich
from citypages.moving.drafting.markup import paragraph as as_paragraph
from cms.moving.parts import Part

TITLE, SUMMARY, HEADING = 255, 600, 120  # characters


def title(draft: Draft, number: int, part: Part) -> None:
    """The first is the page's; another one is a heading."""
    if not draft.set(number, "title", _text(part), TITLE):
        _put_heading(draft, number, _text(part), 2)


def subtitle(draft: Draft, number: int, part: Part) -> None:
    """A page has no second title: it stands first in the text, a project's is its full name."""
    if draft.place.type_name != "project" or not draft.set(number, "expansion", _text(part), 200):
        draft.put(number, "text", f"<p><b>{escape(_text(part))}</b></p>")


def summary(draft: Draft, number: int, part: Part) -> None:
    """What does not fit stays as the first of the text."""
    text = _text(part)
    if not draft.set(number, "summary", text, SUMMARY):
        draft.put(number, "text", as_paragraph(text))
    elif len(text) > SUMMARY:
        draft.note(_("The summary was longer than %(most)s characters: its end begins the text.") % {"most": SUMMARY})


def heading(draft: Draft, number: int, part: Part) -> None:
    """On the second or third level, as the page's title is the first."""
    _put_heading(draft, number, _text(part), 2 if str(part.values.get("level") or 2) in ("1", "2") else 3)


def focus_area(draft: Draft, number: int, part: Part) -> None:
    """Its name and tagline as a heading; below one of the page's parts it is of the third level."""
    name, tagline = str(part.values.get("name") or ""), str(part.values.get("tagline") or "")
    parts = draft.recognised.parts
    above = next((other.kind for other in reversed(parts[:number]) if other.kind == "heading"), "")
    _put_heading(draft, number, f"{name} – {tagline}" if tagline else name, 3 if above else 2)


def paragraph(draft: Draft, number: int, part: Part) -> None:
    """Paragraphs and lists."""
    html = rich(str(part.values.get("html") or ""))
    if part.kind == "list" and part.values.get("ordered"):
        html = html.replace("<ul>", "<ol>").replace("</ul>", "</ol>")
    if html:
        draft.put(number, "text", html)


def quote(draft: Draft, number: int, part: Part) -> None:
    """Somebody's words, with who said them."""
    values = part.values
    value = {
        "text": _text(part),
        "speaker": cut(str(values.get("speaker") or ""), 120),
        "title": cut(str(values.get("title") or ""), 120),
        "organisation": cut(str(values.get("organisation") or ""), 160),
    }
    draft.put(number, "quote", value)


def table(draft: Draft, number: int, part: Part) -> None:
    """Rows as they are. A caption alone belonged to a picture of a table, which nobody can hear or search."""
    rows = [[str(cell) for cell in row] for row in part.values.get("rows") or []]
    caption = str(part.values.get("caption") or "")
    if not rows:
        figure = {"image": None, "alt_text": "", "decorative": False, "caption": cut(caption, 300), "description": ""}
        draft.put(number, "figure", figure | {"credit_kind": "", "credit": ""})
        draft.note(
            _("“%(caption)s” was a picture of a table: make it a table, or say in the long description what it says.")
            % {"caption": cut(caption, 80)}
        )
        return
    width = max(len(row) for row in rows)
    has_header = bool(part.values.get("has_header"))
    value = {
        "data": [row + [""] * (width - len(row)) for row in rows],
        "cell": [],
        "mergeCells": [],
        "first_row_is_table_header": has_header,
        "first_col_is_header": False,
        "table_header_choice": "row" if has_header else "neither",
        "table_caption": caption,
    }
    draft.put(number, "table", value)
    if not has_header:
        draft.note(_("A table does not say which of its cells are headings: choose them."))


def key_figure(draft: Draft, number: int, part: Part) -> None:
    """A number with its unit and what it counts."""
    values = part.values
    value: dict[str, Any] = {
        "number": cut(str(values.get("number") or ""), 20),
        "unit": cut(str(values.get("unit") or ""), 20),
        "label": cut(str(values.get("text") or ""), 120),
        "source": "",
    }
    draft.put(number, "key_figures", {"heading": "", "figures": [value]})


def ensure_title(draft: Draft) -> None:
    """A page without a title takes that of its file, or its first words."""
    if draft.fields.get("title"):
        return
    source = draft.recognised.source
    first = next((piece.text for piece in source.pieces if piece.text.strip()), "")
    draft.fields["title"] = cut(source.title or first or source.name, 80) or _("Imported page")
    draft.note(_("No title was found: give the page one."))


def _put_heading(draft: Draft, number: int, text: str, level: int) -> None:
    text = " ".join(plain(text).split()) if "<" in text else text
    if len(text) <= HEADING:
        draft.put(number, "heading", {"text": text, "level": "h2" if level <= 2 else "h3"})
        return
    draft.put(number, "text", f"<p><b>{escape(text)}</b></p>")
    draft.note(_("A heading was longer than %(most)s characters: it is a paragraph now.") % {"most": HEADING})


def _text(part: Part) -> str:
    return " ".join(str(part.values.get("text") or "").split())
