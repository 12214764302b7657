"""All texts of a source beside their translations, grouped as its page is.

A fixed number of queries, however many texts there are and however many of them are translated.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.functional import cached_property
from django.utils.text import capfirst
from wagtail.admin.panels import TabbedInterface, get_edit_handler
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, TemplateSegment, Translation

from cms.proofing.rows import kept_texts
from cms.translation.previous import previous
from cms.workbench.kinds import Kind, Paragraph, kind_of, paragraphs
from cms.workbench.overrides import Override, find_editions, overrides_of
from cms.workbench.places import GENERAL, Place, Places
from cms.workbench.rows import Row, State
from cms.workbench.texts import Stored, Text

TEMPLATE = ("context_id", "order", "template__template")


@dataclass
class Group:
    """The rows of one block, with its name and icon; `overrides` are values that are the source's unless changed."""

    path: str
    heading: str
    icon: str
    rows: list[Row] = field(default_factory=list)
    overrides: list[Override] = field(default_factory=list)

    @property
    def has_own_values(self) -> bool:
        """Whether the edition says something else than its source."""
        return any(override.own is not None for override in self.overrides)


class Sheet:
    """All rows of one translation."""

    def __init__(self, translation: Translation) -> None:
        self.translation = translation
        source = translation.source
        self.model = source.specific_content_type.model_class()
        self.places = Places(self.model, source.content_json)

    @cached_property
    def rows(self) -> list[Row]:
        """In the order of wagtail-localize, which is that of the model's fields."""
        templates = TemplateSegment.objects.filter(source=self.translation.source_id)
        parts = {context: (order, text) for context, order, text in templates.values_list(*TEMPLATE)}
        stored = Stored.all(self.translation)
        found = [self._row(text, stored.get((text.string_id, text.context_id))) for text in Text.all(self.translation)]
        for row in found:
            if row.content.context_id in parts:
                _look(row, *parts[row.content.context_id])
        self._name_rows_of_lists(found)
        self._tell_what_changed(found, {context for _string, context in stored})
        kept = kept_texts(self.translation)
        for row in found:
            row.is_kept = (row.content.string_id, row.content.context_id) in kept
        return found

    @property
    def done(self) -> int:
        """How many texts have a translation that a page may show."""
        return sum(row.state in {State.DONE, State.MACHINE} for row in self.rows)

    @cached_property
    def linked(self) -> dict[str, Page]:
        """The pages that links in rich texts name, by id, each with its `edition` in the language or None."""
        keys = {key for row in self.rows for key in row.page_links if key.isdigit()}
        pages = Page.objects.in_bulk(keys) if keys else {}
        find_editions(pages.values(), self.translation.target_locale_id)
        return {str(key): page for key, page in pages.items()}

    def segment(self, pk: int) -> StringSegment:
        """One text's, with its string and context. Raises StringSegment.DoesNotExist."""
        templates = TemplateSegment.objects.filter(source=OuterRef("source"), context=OuterRef("context"))
        segments = StringSegment.objects.filter(source=self.translation.source_id).annotate(is_rich=Exists(templates))
        return segments.select_related("context", "string").get(pk=pk)

    def row(self, segment: StringSegment, stored: StringTranslation | None) -> Row:
        """The row of one text alone, without its look in a rich text."""
        row = self._row(Text.of(segment), Stored.of(stored) if stored else None)
        row.is_rich = segment.is_rich
        return row

    @cached_property
    def groups(self) -> list[Group]:
        """In the order in which the page editor shows the fields; the page's own come in front."""
        found: dict[str, Group] = {}
        overrides = overrides_of(self.translation, self.places)
        for item, place in self._in_order([*self.rows, *overrides]):
            group = found.setdefault(place.group, Group(place.group, capfirst(place.heading), place.icon))
            if isinstance(item, Row):
                group.rows.append(item)
            else:
                group.overrides.append(item)
        return sorted(found.values(), key=lambda group: group.path != GENERAL)

    def _tell_what_changed(self, rows: list[Row], contexts: set[int]) -> None:
        """What texts without a translation had before, where something was ever translated at their places."""
        places = {row.content.context_id for row in rows if row.stored is None} & contexts
        if not places:
            return
        segments = StringSegment.objects.filter(source=self.translation.source_id, context__in=places)
        older = previous(self.translation, list(segments.select_related("string")))
        for row in rows:
            row.previous = older.get(row.pk)

    def _name_rows_of_lists(self, rows: list[Row]) -> None:
        """By the keys of the edition's own, which share a translation key with the source's."""
        lists: dict[str, list[tuple[Row, str, str]]] = defaultdict(list)
        for row in rows:
            name, *steps = row.path.split(".")
            if len(steps) == 2 and self.places.is_relation(name):
                lists[name].append((row, steps[0], steps[1]))
        for name, found in lists.items():
            own = self.model._meta.get_field(name).related_model.objects.filter(
                locale=self.translation.target_locale_id, translation_key__in={key for _row, key, _field in found}
            )
            keys = {str(key): pk for key, pk in own.values_list("translation_key", "pk")}
            for row, key, field_name in found:
                row.shown_path = f"{name}.{keys.get(key, 'new')}.{field_name}"

    def _row(self, text: Text, stored: Stored | None) -> Row:
        place = self.places.find(text.path)
        return Row(text, place, kind_of(text.path, place.definition), stored)

    def _in_order(self, items: Iterable[Row | Override]) -> Iterator[tuple[Row | Override, Place]]:
        order = _panel_order(self.model)
        last = len(order)
        ranked = sorted(items, key=lambda item: (order.get(item.path.partition(".")[0], last), item.order))
        for item in ranked:
            yield item, item.place


def _look(row: Row, template_order: int, template: str) -> None:
    """Which part of its rich text a row is: its template comes first, then its parts one after the other."""
    parts = paragraphs(template)
    number = row.order - template_order - 1
    row.is_rich = True
    row.kind, row.line = parts[number] if 0 <= number < len(parts) else Paragraph(Kind.TEXT, "")


def _panel_order(model: Any) -> dict[str, int]:
    """The place of each field in the model's editor."""
    handler = model.get_edit_handler() if hasattr(model, "get_edit_handler") else get_edit_handler(model)
    tabs = handler.children if isinstance(handler, TabbedInterface) else [handler]
    names: dict[str, int] = defaultdict(int)
    for tab in tabs:
        options = tab.get_form_options()
        for name in [*options.get("fields", []), *options.get("formsets", {})]:
            names.setdefault(name, len(names))
    return names
