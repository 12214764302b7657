"""Pictures of staff, on their account's page: taken as the library takes pictures.

Wagtail 8.0.1 (wagtail/admin/forms/account.py) answers a cut one with a server error, unpacks one of 178 million pixels
to make it small, and keeps the place in one that is small already. The panel cannot be told of another form, so it is
given one here, in the one place that names it. tests/media/test_avatars.py fails when upstream is mended.
"""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from wagtail.admin.forms.account import AvatarPreferencesForm
from wagtail.admin.views.account import AvatarSettingsPanel

from media.intake.fields import PictureField
from media.intake.names import plain_name


class AvatarForm(AvatarPreferencesForm):
    """Wagtail's own, with the field of the library."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["avatar"]
        self.fields["avatar"] = PictureField(label=field.label, required=False, widget=field.widget)

    def clean_avatar(self) -> UploadedFile:
        """Under a harmless name; Wagtail adds letters of its own that nobody guesses."""
        given = self.cleaned_data.get("avatar")
        if given:
            given.name = plain_name(given.name)
        return super().clean_avatar()


def use() -> None:
    """Put the form into its panel."""
    AvatarSettingsPanel.form_class = AvatarForm
