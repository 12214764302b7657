"""The form of an event."""

from django.utils.translation import gettext
from wagtail.admin.forms import WagtailAdminPageForm

from citypages.events.choices import State
from citypages.events.times import EventTime


class EventPageForm(WagtailAdminPageForm):
    """Asks before publishing for what a visitor must know. Drafts are left alone; contradictions are the model's."""

    def clean(self) -> dict:
        cleaned = super().clean()
        if self.is_deferred_validation:
            return cleaned
        for name, message in EventTime.of(cleaned).gaps().items():
            if name not in self.errors:  # a slip of the pen is not missing
                self.add_error(name, message)
        if cleaned.get("state") == State.MOVED and not cleaned.get("former_date"):
            self.add_error("former_date", gettext("Tell the day from which the event was moved."))
        return cleaned
