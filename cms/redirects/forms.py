"""The form of a redirect: on one's own site, from an address that is free, to somewhere."""

from typing import Any

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.redirects.forms import RedirectForm
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from cms.redirects.inside import leads_inside
from cms.redirects.policies import POLICY


class OwnSiteRedirectForm(RedirectForm):
    """Offers a city's staff their own site only, already chosen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["old_path"].label = _("Short or old address")
        self.fields["old_path"].help_text = _("For example /6aika. It leads on where no page has the address itself.")
        action = "change" if self.instance.pk else "add"
        if self.for_user is None or POLICY.holds_everywhere(self.for_user, [action]):
            return
        field = self.fields["site"]
        field.queryset = POLICY.sites_user_has_permission_for(self.for_user, action)
        field.required, field.empty_label = True, None
        if not self.instance.pk:
            self.initial["site"] = field.queryset.first()

    def clean_redirect_link(self) -> str:
        """Refuses an address outside the install (CWE-601)."""
        address: str = self.cleaned_data["redirect_link"]
        if address and not leads_inside(address):
            message = _("A redirect can lead to our own sites only. Make a page with a link to the other site.")
            raise ValidationError(message, code="outside")
        return address

    def clean(self) -> None:
        """Refuses a redirect that leads nowhere, and one that no visitor would ever meet."""
        super().clean()
        typed = self.cleaned_data
        if "redirect_link" in typed and not typed.get("redirect_page") and not typed["redirect_link"]:
            self.add_error("redirect_page", ValidationError(_("Choose a page or give a web address."), code="nowhere"))
        if typed.get("site") and typed.get("old_path") and is_a_page(typed["site"], typed["old_path"]):
            message = _("A page has this address, and visitors would never be led on.")
            self.add_error("old_path", ValidationError(message, code="taken"))


def is_a_page(site: Site, address: str) -> bool:
    """Whether a live page of the site answers at this address."""
    path = Redirect.normalise_path(address).partition("?")[0].rstrip("/") + "/"
    found = []
    for root in Site.get_site_root_paths():
        if root.site_id == site.pk:
            with translation.override(root.language_code):
                prefix = reverse("wagtail_serve", args=[""])
            if path.startswith(prefix):
                found.append(root.root_path + path.removeprefix(prefix))
    return Page.objects.live().filter(url_path__in=found).exists()
