"""The form of a focus area."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm


class FocusAreaPageForm(WagtailAdminPageForm):
    """Refuses a second page about the same area on one site."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        parent = self.parent_page or self.instance.get_parent()
        siblings = type(self.instance).objects.child_of(parent).exclude(pk=self.instance.pk)
        if cleaned.get("area") and siblings.filter(area=cleaned["area"]).exists():
            self.add_error("area", _("This site already has a page about this focus area."))
        return cleaned
