"""The one form: a file."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from cms.exchange.applying import read
from cms.exchange.sheets import Sheet, WrongFileError

LARGEST = 10 * 1024 * 1024


class UploadForm(forms.Form):
    """A PO or XLIFF 2.0 file; valid once it has been read."""

    file = forms.FileField(
        label=_("Translated file"),
        help_text=_("A PO or XLIFF 2.0 file that was downloaded from here."),
        widget=forms.FileInput(attrs={"accept": ".po,.xlf,.xliff"}),
    )

    def clean_file(self) -> Sheet:
        file: Any = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise ValidationError(_("The file is larger than %(size)s."), params={"size": filesizeformat(LARGEST)})
        try:
            return read(file.read())
        except WrongFileError as error:
            raise ValidationError(str(error)) from error
