"""What the offering and the receiving side fill in."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateTimeInput
from wagtail.models import Page

from citypages.news.models import NewsIndexPage, Offer
from citypages.news.newsroom.sites import home_of, news_sites, sections

STANDING = (Offer.State.OFFERED, Offer.State.ACCEPTED)


class OfferForm(forms.Form):
    """Which sites a page is offered to, leaving out its own and those that have it already."""

    receivers = forms.MultipleChoiceField(
        label=_("To which sites"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one site.")},
    )
    message = forms.CharField(
        label=_("Message"),
        required=False,
        max_length=300,
        help_text=_("Why it would interest the receivers' readers. Seen by their staff only."),
    )

    def __init__(self, page: Page, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offers = Offer.objects.filter(page__translation_key=page.translation_key, state__in=STANDING)
        taken = {home_of(page), *offers.values_list("receiver", flat=True)}
        # The key of the programme is '', which no box can send.
        choices = [(site.key or "programme", site.name) for site in news_sites() if site.key not in taken]
        self.fields["receivers"].choices = choices  # type: ignore[attr-defined]  # a choice field

    def clean_receivers(self) -> list[str]:
        return ["" if key == "programme" else key for key in self.cleaned_data["receivers"]]


class DecisionForm(forms.ModelForm):
    """Where and when the receiver shows what it accepts."""

    place = forms.ChoiceField(label=_("Where it is shown"), choices=Offer.Place.choices, widget=forms.RadioSelect)

    class Meta:
        model = Offer
        fields = ("place", "shown_from", "shown_until")
        widgets = {"shown_from": AdminDateTimeInput, "shown_until": AdminDateTimeInput}

    def clean_place(self) -> str:
        """A place that the site has. Raises ValidationError at the field."""
        place, section = self.cleaned_data["place"], sections().get(self.instance.receiver)
        blocks = {block.block_type for block in section.body} if section else set()
        if place != Offer.Place.LIST and "latest_news" not in blocks:
            raise ValidationError(_("The front page has no block “Latest news”. Add it there first."))
        if place != Offer.Place.FRONT and not (section and NewsIndexPage.objects.child_of(section).exists()):
            raise ValidationError(_("The site has no list of news."))
        return place

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        cleaned["shown_from"] = cleaned.get("shown_from") or self.instance.shown_from or timezone.now()
        until = cleaned.get("shown_until")
        if until and until <= cleaned["shown_from"]:
            self.add_error("shown_until", _("It would end before it starts."))
        elif until and until <= timezone.now():
            self.add_error("shown_until", _("This time has passed already."))
        return cleaned
