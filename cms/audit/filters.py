"""By what the log is narrowed down."""

from typing import Any

import django_filters
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from cms.audit.models import Record
from cms.audit.reach import cities_read_by
from cms.cities import CITIES

PROGRAMME = "programme"  # in an address: an empty value would be no choice


def _readable_cities(request: Any) -> list[tuple[str, str]]:
    cities = cities_read_by(request.user)
    own = [(city.slug, city.name) for city in CITIES if cities is None or city.slug in cities]
    return [*own, (PROGRAMME, str(_("Programme")))] if cities is None else own


def _people(request: Any) -> QuerySet:
    """Accounts of the cities that the reader may read about; all for who reads everything."""
    users, cities = (
        get_user_model().objects.order_by("first_name", "last_name", "username"),
        cities_read_by(request.user),
    )
    return users if cities is None else users.filter(groups__team__city__in=cities).distinct()


def _types(request: Any) -> QuerySet:
    """What the log speaks of. Not by asking each record: the few types that there are have one each."""
    used = [key for key in Record.objects.order_by().values_list("content_type", flat=True).distinct() if key]
    return ContentType.objects.filter(pk__in=used).order_by("model")


class PersonChoiceField(django_filters.fields.ModelChoiceField):
    """A person is listed by name."""

    def label_from_instance(self, obj: Any) -> str:
        return obj.get_full_name().strip() or obj.get_username()


class PersonFilter(django_filters.ModelChoiceFilter):
    """Who did it."""

    field_class = PersonChoiceField


class LogFilterSet(WagtailFilterSet):
    """City, person, kind, object, time; and one record that a mail leads to."""

    label = django_filters.CharFilter(label=_("Object’s name"), lookup_expr="icontains")
    city = django_filters.ChoiceFilter(label=_("City"), choices=(), method="of_city")
    user = PersonFilter(label=_("Person"), queryset=_people)
    kind = django_filters.ChoiceFilter(label=_("Kind of action"), choices=Record.Kind.choices)
    content_type = django_filters.ModelChoiceFilter(label=_("Type"), queryset=_types)
    at = django_filters.DateFromToRangeFilter(label=_("Time"), widget=DateRangePickerWidget)

    class Meta:
        model = Record
        fields = ["label", "city", "user", "kind", "content_type", "at"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["city"].extra["choices"] = _readable_cities(self.request)

    def of_city(self, records: QuerySet, name: str, value: str) -> QuerySet:
        """'programme' stands for what belongs to no one city."""
        return records.filter(city="" if value == PROGRAMME else value)
