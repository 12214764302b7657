"""A person: one row for one human being, whatever the number of pages that show them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.models import ClusterableModel
from phonenumber_field.modelfields import PhoneNumberField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index

from cms.access.forms import OwnCityForm
from cms.cities import city_choices
from cms.languages.fields import PerLanguageField
from cms.people.contact import Contact
from cms.people.fields import MailField


class Person(index.Indexed, ClusterableModel):
    """A human being with contact details. Contact data is shown only while a role lasts (GDPR art. 5(1)(c))."""

    name = models.CharField(_("name"), max_length=120)
    title = PerLanguageField(
        pgettext_lazy("of a person", "title"), max_length=120, help_text=_("For example: Specialist.")
    )
    organisation = models.ForeignKey(
        "people.Organisation",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("organisation"),
    )
    phone = PhoneNumberField(
        _("telephone"),
        blank=True,
        help_text=_("Any usual way of writing it works: 050 123 4567 or +358 50 123 4567."),
        error_messages={
            "invalid": _("This is not a telephone number. Write it like 050 123 4567 or +358 50 123 4567.")
        },
    )
    email = MailField(
        _("e-mail"), blank=True, help_text=_("Never printed in the clear on public pages. (at) is taken as @.")
    )
    portrait = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("portrait"),
    )
    city = models.CharField(
        _("maintained by"),
        max_length=40,
        blank=True,
        choices=city_choices,
        help_text=_("The city whose staff keep this up to date. Without a city it is the programme's."),
    )

    base_form_class = OwnCityForm
    panels = [
        FieldPanel("name"),
        FieldPanel("title"),
        FieldPanel("organisation"),
        MultiFieldPanel([FieldPanel("phone"), FieldPanel("email")], heading=_("Contact details")),
        FieldPanel("portrait"),
        FieldPanel("city"),
        InlinePanel(
            "roles",
            heading=_("Roles"),
            label=_("role"),
            help_text=_(
                "Contact details are public only while a role lasts. "
                "Somebody without a role is shown by name and title."
            ),
        ),
    ]
    search_fields = [index.AutocompleteField("name"), index.SearchField("name"), index.FilterField("city")]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def contact(self, city: str = "", project_key: object = None, title: str = "") -> Contact:
        """How this person appears in a place: for a city's pages, a project (by translation key) or in general.

        Past only when every role that fits the place has ended; somebody with no role at all shows no contact
        data either. `title` overrides the person's own.
        """
        return Contact.of(self, list(self.roles.all()), city=city, project_key=project_key, title=title)
