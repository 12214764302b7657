"""The rows as HTML.

Written here and not in a template: a hundred rows through Django's template language took 45 of 77 ms of CPU, and a
translator opens such pages all day (docs/decisions.md 97).
"""

from collections.abc import Iterable
from html import escape
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from cms.formats import stamp
from cms.translation.plain import plain
from cms.workbench.rows import Row
from cms.workbench.sheet import Group, Sheet

SECTION = """
<div class="workbench__group" role="group" aria-labelledby="group-{path}" data-group="{path}" data-label="{heading}">
<h2 id="group-{path}"><svg class="icon" aria-hidden="true"><use href="#icon-{icon}"></use></svg> {heading}</h2>
{more}<ol>{rows}</ol></div>
"""
ROW = """
<li class="row row--{kind}" id="row-{pk}" data-row data-segment="{pk}" data-contentpath="{path}" \
data-previewpath="{shown_path}" data-line="{line}" data-state="{state}" data-words="{words}"{rich}{kept}>
<p class="row__label" id="label-{pk}">{label}</p>
<div class="row__source"><div lang="{source_language}" data-source>{source}</div>{links}</div>
<div class="row__target">
<textarea name="segment-{pk}" data-translation lang="{language}" rows="1" aria-labelledby="label-{pk}"{hidden}>
{text}</textarea>
{looks}<p class="row__note" data-note></p><ul class="row__findings" data-findings></ul>
{earlier}<div data-aids></div></div></li>
"""
EARLIER = """<div class="row__earlier" data-earlier="{}"><p>{}: {}</p><p><q lang="{}">{}</q> <small>{}</small></p>
<button type="button" class="button button-small" data-do="right">{} <kbd>Alt K</kbd></button>
<button type="button" class="button button-small button-secondary" data-do="earlier">{}</button></div>"""
# Where markup is typed as it looks.
LOOKS = """<div class="row__rich" role="textbox" aria-multiline="true" contenteditable="true" lang="{}" \
aria-labelledby="label-{}"></div>"""


def section(group: Group, sheet: Sheet, more: str = "") -> SafeString:
    """A group with its rows; `more` is HTML that stands above them."""
    return format_html(
        SECTION, path=group.path, heading=group.heading, icon=group.icon, rows=rows(group.rows, sheet), more=more
    )


def rows(found: Iterable[Row], sheet: Sheet) -> SafeString:
    """The rows of a group."""
    source, target = sheet.translation.source.locale.language_code, sheet.translation.target_locale.language_code
    return mark_safe("".join(_row(row, sheet, source, target) for row in found))  # noqa: S308  each is made safe


def _row(row: Row, sheet: Sheet, source_language: str, language: str) -> str:
    """Escaped by the standard library: Django's `format_html` takes three times as long."""
    has_markup = row.has_markup
    shown = row.shown
    words = len((plain(shown) if row.is_rich else shown).split())
    return ROW.format(
        kind=row.kind,
        pk=row.pk,
        path=escape(row.path),
        shown_path=escape(row.shown_path or row.path),
        line=escape(row.line),
        state=row.state,
        words=words,
        rich=" data-rich" if row.is_rich else "",
        kept=" data-kept" if row.is_kept else "",
        label=escape(row.place.label),
        source_language=source_language,
        source=shown if row.is_rich else escape(shown),
        links=_links(row, sheet) if row.page_links else "",
        language=language,
        hidden=" hidden" if has_markup else "",
        text=escape(row.text),
        earlier=_earlier(row, language) if row.previous else "",
        looks=LOOKS.format(language, row.pk) if has_markup else "",
    )


def _earlier(row: Row, language: str) -> SafeString:
    """What has changed in the source, and the translation that stood there before."""
    who = " ".join(filter(None, [row.previous.by, stamp(row.previous.when)])) if row.previous else ""
    shown = mark_safe(row.earlier) if row.is_rich else row.earlier  # noqa: S308  as wagtail-localize let it through
    words = (_("Changed in the source"), row.difference, language, shown, who, _("Still right"), _("Edit it"))
    return format_html(EARLIER, row.previous.translation if row.previous else "", *words)


def _links(row: Row, sheet: Sheet) -> SafeString:
    """Where the links to pages in a part of a rich text lead, and whether those pages are translated."""
    pages = [sheet.linked[key] for key in row.page_links if key in sheet.linked]
    return format_html_join("", '<span class="row__edition">{}</span>', ((_leads_to(page),) for page in pages))


def _leads_to(page: Any) -> str:
    if page.edition:
        return _("Link: leads to “{title}”").format(title=page.edition.title)
    return _("Link: “{title}” is not translated yet, visitors get the Finnish page").format(title=page.title)
