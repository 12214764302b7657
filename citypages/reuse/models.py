"""What a site has written once for many pages."""

from typing import ClassVar

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import DraftStateMixin, RevisionMixin, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from citypages.blocks import SectionStreamBlock
from cms.access.forms import OwnCityForm
from cms.cities import city_choices
from cms.fields import StreamField


class ReusableSection(DraftStateMixin, RevisionMixin, TranslatableMixin, index.Indexed, models.Model):
    """One or more blocks under a name. Edited once, it changes on every page that shows it."""

    name = models.CharField(_("name"), max_length=120, help_text=_("For the editors; visitors do not see it."))
    city = models.CharField(
        _("site"),
        max_length=40,
        blank=True,
        choices=city_choices,
        help_text=_("The city whose staff use and keep it. Empty: the programme."),
    )
    body = StreamField(SectionStreamBlock(), verbose_name=_("content"))
    revisions = GenericRelation(
        "wagtailcore.Revision",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="reusable_section",
        for_concrete_model=False,
    )

    base_form_class = OwnCityForm
    panels: ClassVar[list] = [FieldPanel("name"), FieldPanel("body"), FieldPanel("city")]
    search_fields: ClassVar[list] = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("body"),
        index.FilterField("city"),
        index.FilterField("locale_id"),
    ]
    # The same in every edition.
    override_translatable_fields: ClassVar[list] = [
        SynchronizedField("name", overridable=False),
        SynchronizedField("city", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("reusable section")
        verbose_name_plural = _("reusable sections")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name
