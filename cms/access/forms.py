"""Forms of objects that belong to a city."""

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm

from cms.access.models import cities_of


class OwnCityForm(WagtailAdminModelForm):
    """Offers a city's staff their own city only, already chosen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cities = cities_of(self.for_user) if self.for_user else None
        field = self.fields.get("city")
        if cities is None or field is None:
            return
        field.choices = [(slug, name) for slug, name in field.choices if slug in cities]
        field.required = True
        if not self.instance.pk and field.choices:
            field.initial = self.initial["city"] = field.choices[0][0]
