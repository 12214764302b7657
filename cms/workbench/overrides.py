"""Values that the edition takes from its source unless it has one of its own: addresses, links, pictures, pages."""

import json
from collections import defaultdict
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Field, Model
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.admin.forms.models import registry
from wagtail.models import Page
from wagtail.whitelist import check_url
from wagtail_localize.models import OverridableSegment, SegmentOverride, Translation

from cms.workbench.places import Place, Places


def check_address(address: str) -> None:
    """Addresses that a rich text may link to: those that Wagtail itself lets through when it renders one."""
    if check_url(address) is None:
        raise ValidationError(_("Give a web address, an e-mail address (mailto:) or a telephone number (tel:)."))


class AddressField(forms.CharField):
    """The address of a link in a rich text."""

    default_validators = [check_address]


@dataclass
class Override:
    """One such value. `value` is the source's, `own` the edition's (None where it has none); `shown` is the source's
    as a person reads it, `target` the object that it names, where it names one."""

    segment: OverridableSegment
    place: Place
    field: Any  # a form field
    value: Any
    own: Any = None
    target: Model | None = None
    own_target: Model | None = None

    @property
    def pk(self) -> int:
        return self.segment.pk

    @property
    def order(self) -> int:
        return self.segment.order

    @property
    def path(self) -> str:
        return self.segment.context.path

    @property
    def is_link(self) -> bool:
        """Whether it is the address of a link inside a rich text."""
        return isinstance(self.field, AddressField)

    @property
    def label(self) -> str:
        return _("Link") if self.is_link else self.place.label

    @property
    def is_chooser(self) -> bool:
        return isinstance(self.field, forms.ModelChoiceField)

    @property
    def shown(self) -> str:
        return str(self.target) if self.target else "" if self.is_chooser else str(self.value)

    @property
    def is_page(self) -> bool:
        return isinstance(self.target, Page)

    @property
    def edition(self) -> Page | None:
        """The English page to which a link to a Finnish one leads, where there is one."""
        return getattr(self.target, "edition", None)

    @property
    def control(self) -> str:
        """The form control, as HTML."""
        attrs = {"id": f"override-{self.pk}", "data-override": str(self.pk)}
        if not self.is_chooser:
            attrs |= {"placeholder": self.shown, "aria-label": self.label}
        value = self.own_target if self.is_chooser else self.own
        return self.field.widget.render(f"override-{self.pk}", value, attrs)

    def clean(self, value: str) -> Any:
        """The value as it is stored. Raises ValidationError."""
        cleaned = self.field.clean(value)
        return cleaned.pk if isinstance(cleaned, Model) else cleaned


def overrides_of(translation: Translation, places: Places, pk: int | None = None) -> list[Override]:
    """All of a translation, or one; what they name is fetched with one query a model."""
    segments = OverridableSegment.objects.filter(source=translation.source_id).select_related("context")
    if pk is not None:
        segments = segments.filter(pk=pk)
    own = SegmentOverride.objects.filter(locale=translation.target_locale_id, context__in=segments.values("context_id"))
    known = {override.context_id: override.data for override in own}
    found = [override for segment in segments if (override := _override(segment, places, known))]
    _fetch([override for override in found if override.is_chooser], translation.target_locale_id)
    return found


def _override(segment: OverridableSegment, places: Places, known: dict[int, Any]) -> Override | None:
    place = places.find(segment.context.path)
    field = _form_field(segment.context.path, place.definition)
    if field is None:
        return None
    field.required = field.widget.is_required = False
    return Override(segment, place, field, json.loads(segment.data_json), known.get(segment.context_id))


def _form_field(path: str, definition: blocks.Block | Field | None) -> forms.Field | None:
    if path.endswith("'"):
        return AddressField(required=False, widget=forms.TextInput())
    if isinstance(definition, blocks.FieldBlock):
        return deepcopy(definition.field)  # the block's own stays as required as it is
    if isinstance(definition, Field):
        return _of_model(definition)
    return None


def _of_model(field: Field) -> forms.Field | None:
    """With Wagtail's widget for it: a chooser for what a foreign key names."""
    options = registry.get(field) or {}
    return field.formfield(**options)


def _fetch(overrides: Iterable[Override], locale: int) -> None:
    """What the source and the edition chose, with the editions of pages."""
    wanted: dict[type[Model], set[Any]] = defaultdict(set)
    for override in overrides:
        wanted[override.field.queryset.model] |= {override.value, override.own} - {None, ""}
    found = {model: model._default_manager.in_bulk(keys) for model, keys in wanted.items()}
    for override in overrides:
        objects = found[override.field.queryset.model]
        override.target, override.own_target = objects.get(override.value), objects.get(override.own)
    find_editions([override.target for override in overrides if isinstance(override.target, Page)], locale)


def find_editions(pages: Iterable[Any], locale: int) -> None:
    """Give each page its `edition` in the locale, or None, with one query."""
    keys = [page.translation_key for page in pages]
    editions = Page.objects.filter(locale=locale, translation_key__in=keys, alias_of__isnull=True) if keys else []
    by_key = {edition.translation_key: edition for edition in editions}
    for page in pages:
        page.edition = by_key.get(page.translation_key)
