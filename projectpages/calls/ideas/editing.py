"""How editors set up an idea form, and what must be there before it takes ideas."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.forms.forms import WagtailAdminFormPageForm

FORM_PANELS = [
    FieldPanel("introduction"),
    InlinePanel("form_fields", heading=_("Questions"), label=_("question")),
    FieldPanel("thanks"),
    MultiFieldPanel(
        [FieldPanel("takes_ideas"), FieldPanel("privacy_page"), FieldPanel("retention_days"), FieldPanel("notify")],
        heading=_("Personal data"),
    ),
]


class IdeaFormPageForm(WagtailAdminFormPageForm):
    """Refuses to take ideas without a publisher's word, a privacy notice and a question."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not cleaned.get("takes_ideas"):
            return cleaned
        if "takes_ideas" in self.changed_data and not self._may_publish():
            self.add_error("takes_ideas", _("Only a publisher can turn the form on. Ask one to do it."))
        if not cleaned.get("privacy_page"):
            self.add_error("privacy_page", _("Choose the privacy notice that tells what happens to the ideas."))
        if not self._questions():
            self.add_error("takes_ideas", _("The form has no question yet."))
        return cleaned

    def _may_publish(self) -> bool:
        if self.instance.pk:
            return self.instance.permissions_for_user(self.for_user).can_publish()
        return self.parent_page.permissions_for_user(self.for_user).can_publish_subpage()

    def _questions(self) -> list:
        formset = self.formsets.get("form_fields")
        rows = [form.cleaned_data for form in formset.forms if hasattr(form, "cleaned_data")] if formset else []
        return [row for row in rows if row.get("label") and not row.get("DELETE")]
