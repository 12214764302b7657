"""Why a link is left as it is."""

from django import forms

from cms.linking.models import LinkPardon


class PardonForm(forms.ModelForm):
    """Asks for the reason, which those who come later need."""

    class Meta:
        model = LinkPardon
        fields = ["reason"]
