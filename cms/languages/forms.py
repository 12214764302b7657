"""Form field and widget of a PerLanguageField: one labelled input per language."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from wagtail.admin.widgets import AdminAutoHeightTextInput

from .names import content_languages, language_name
from .validation import validate_texts
from .values import PerLanguage


class PerLanguageWidget(forms.MultiWidget):
    """One input per language, posted as <name>_fi, <name>_en.

    Every input is named by the field's label and its own visible language label together
    ("Name Finnish"), so the field needs no fieldset of its own inside Wagtail's panels.
    """

    template_name = "languages/widgets/per_language.html"
    use_fieldset = False

    def __init__(
        self, attrs: dict[str, Any] | None = None, *, multiline: bool = False, required: Iterable[str] = ()
    ) -> None:
        self.languages = content_languages()
        self.required_languages = tuple(required)
        text_input = AdminAutoHeightTextInput if multiline else forms.TextInput
        super().__init__({code: text_input() for code in self.languages}, attrs)

    def decompress(self, value: Mapping[str, Any] | str | None) -> list[Any]:
        texts = value if isinstance(value, Mapping) else PerLanguage(value)
        return [texts.get(code) for code in self.languages]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return dict(zip(self.languages, super().value_from_datadict(data, files, name), strict=True))

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_{self.languages[0]}" if id_ else ""

    def use_required_attribute(self, initial: Any) -> bool:
        return False

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        own_id = context["widget"]["attrs"].get("id", f"id_{name}")
        for code, part in zip(self.languages, context["widget"]["subwidgets"], strict=True):
            part["language"] = language_name(code)
            part["is_required"] = code in self.required_languages
            part["label_id"] = f"{own_id}_{code}-language"
            part["attrs"] |= {
                "id": f"{own_id}_{code}",
                "lang": code,
                "aria-labelledby": f"{self.id_for_label(own_id)}-label {part['label_id']}",
            }
        return context


class PerLanguageFormField(forms.Field):
    """Reads the inputs of a PerLanguageWidget into a PerLanguage value."""

    widget = PerLanguageWidget

    def __init__(
        self,
        *,
        max_length: int | None = None,
        multiline: bool = False,
        required_languages: Iterable[str] = (),
        **kwargs: Any,
    ) -> None:
        self.max_length, self.multiline = max_length, multiline
        self.required_languages = tuple(required_languages)
        if kwargs.get("widget") is None:
            required = self.required_languages if kwargs.get("required", True) else ()
            kwargs["widget"] = PerLanguageWidget(multiline=multiline, required=required)
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> PerLanguage:
        texts = value if isinstance(value, PerLanguage) else PerLanguage(value)
        return PerLanguage({code: self._tidy(text) for code, text in texts.items()})

    def _tidy(self, text: str) -> str:
        lines = text.strip().splitlines()
        return ("\n" if self.multiline else " ").join(lines)

    def validate(self, value: PerLanguage) -> None:
        """An optional field may be empty; once written in, it needs its required languages."""
        required = self.required_languages if value or self.required else ()
        if not required:
            super().validate(value)
        validate_texts(value, max_length=self.max_length, required_languages=required)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return not self.disabled and self.to_python(initial) != self.to_python(data)
