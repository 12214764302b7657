"""Choosing a colour: typed or picked, and the nearest that passes offered beside one that does not."""

from typing import Any

from django import forms

from cms.look.colour import HEX
from cms.look.palette import failing, nearest


class ColourInput(forms.TextInput):
    """A text field for '#rrggbb' with the browser's own picker beside it."""

    template_name = "look/widgets/colour.html"

    class Media:
        js = ("look/colour.js",)

    def __init__(self, scheme: str, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"maxlength": 7, "spellcheck": "false", "autocomplete": "off"} | (attrs or {}))
        self.scheme = scheme

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        shown = value if isinstance(value, str) and HEX.fullmatch(value) else ""
        passes = not shown or not failing(shown, self.scheme)
        context["widget"] |= {"shown": shown.lower(), "nearest": "" if passes else nearest(shown, self.scheme)}
        return context
