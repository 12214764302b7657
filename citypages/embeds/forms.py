"""What somebody wants to show in a frame."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.cities import city_choices
from cms.fragments import MOST, Theme
from cms.languages.names import content_languages, language_name
from projectpages.choices import FocusArea, State

PROJECTS, EVENTS, PROGRAMME = "projects", "events", "programme"
ALL = ("", pgettext_lazy("projects", "All"))


class FrameForm(forms.Form):
    """Filled in from the query of the address, so that a choice can be kept and passed on."""

    kind = forms.ChoiceField(
        label=_("What to show"),
        choices=[(PROJECTS, _("Projects")), (EVENTS, _("Next events"))],
        widget=forms.RadioSelect,
    )
    site = forms.ChoiceField(label=_("Whose"))
    language = forms.ChoiceField(label=_("Language"))
    count = forms.IntegerField(label=_("How many at most"), min_value=1, max_value=MOST)
    focus_area = forms.ChoiceField(
        label=_("Focus area"), required=False, choices=[ALL, *FocusArea.choices], help_text=_("For projects.")
    )
    state = forms.ChoiceField(
        label=pgettext_lazy("project facts", "State"),
        required=False,
        choices=[ALL, *State.choices],
        help_text=_("For projects."),
    )
    theme = forms.ChoiceField(label=_("Colours"), choices=Theme.choices)

    def __init__(self, *args: Any, programme: str, **kwargs: Any) -> None:
        usual: Any = {"label_suffix": "", "use_required_attribute": False}
        super().__init__(*args, **usual | kwargs)
        sites: Any = self.fields["site"]
        sites.choices = [(PROGRAMME, programme), *city_choices()]
        languages: Any = self.fields["language"]
        languages.choices = [(code, language_name(code)) for code in content_languages()]
