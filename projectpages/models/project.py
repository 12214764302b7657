"""A project: one page per edition, whatever the number of cities that show it."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from cms.blocks import TEXT_FEATURES
from cms.blocks.tags import split_hashtags
from cms.fields import StreamField
from cms.formats import short_date
from cms.models import BasePage
from cms.people.contact import Contact
from cms.search import facts
from media.renditions import prefetch_page
from projectpages.blocks import MaterialStreamBlock, ProjectStreamBlock
from projectpages.choices import FocusArea, Kind, State
from projectpages.contacts import contacts_of
from projectpages.forms import ProjectPageForm
from projectpages.leading import ProjectPermissionTester
from projectpages.models.funding import Funding
from projectpages.models.partners import Partners
from projectpages.models.timing import Timing
from projectpages.names import name_forms, with_noun
from projectpages.queries import ProjectQuerySet
from projectpages.structured import project_node


class ProjectPage(Timing, Funding, Partners):
    """A project of the programme with its participants, dates and funding."""

    # A project stands under the programme's register or under its lead city's: one address, one owner.
    parent_page_types: ClassVar[list] = ["projectpages.ProjectIndexPage"]
    subpage_types: ClassVar[list] = ["citypages.ContentPage"]
    page_description = _(
        "A project with its cities, participants, dates and funding. Shown on every city that takes part."
    )
    base_form_class = ProjectPageForm
    asks_usefulness = True
    is_article = True

    expansion = models.CharField(
        _("full name"), max_length=200, blank=True, help_text=_("What the name or abbreviation stands for.")
    )
    code = models.CharField(_("project code"), max_length=20, blank=True, help_text=_("For example A70011."))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.PILOT)
    focus_area = models.CharField(_("focus area"), max_length=30, choices=FocusArea.choices, blank=True)
    website = models.URLField(_("website"), blank=True)
    hashtags = models.CharField(_("hashtags"), max_length=200, blank=True, help_text=_("Parted by spaces."))
    few_cities_confirmed = models.BooleanField(_("publish although fewer than two cities take part"), default=False)
    aims = RichTextField(_("aims"), blank=True, features=TEXT_FEATURES)
    body = StreamField(ProjectStreamBlock(), blank=True, verbose_name=_("content"))
    results = RichTextField(_("results"), blank=True, features=TEXT_FEATURES)
    ended_remark = models.TextField(
        _("remark on an ended project"),
        blank=True,
        max_length=300,
        help_text=_("Shown once the project has ended, for example where its work goes on."),
    )
    materials = StreamField(MaterialStreamBlock(), blank=True, verbose_name=_("materials"))

    content_panels: ClassVar[list] = [
        *BasePage.content_panels,
        FieldPanel("expansion"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("focus_area"), FieldPanel("code")]),
                *Timing.timing_panels,
                FieldPanel("website"),
                FieldPanel("hashtags"),
            ],
            heading=_("Facts"),
        ),
        Funding.funding_panel,
        InlinePanel("participations", heading=_("Participants"), label=_("participant")),
        FieldPanel("few_cities_confirmed"),
        FieldPanel("aims"),
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("results"), FieldPanel("ended_remark")], heading=_("Results")),
        FieldPanel("materials"),
    ]
    search_fields: ClassVar[list] = [
        *BasePage.search_fields,
        *(index.SearchField(name) for name in ("expansion", "aims", "body", "results")),
        *(index.FilterField(name) for name in ("kind", "focus_area")),
    ]
    # The same in every edition.
    override_translatable_fields: ClassVar[list] = [
        *BasePage.override_translatable_fields,
        *(
            SynchronizedField(name, overridable=False)
            for name in (
                *("code", "hashtags", "few_cities_confirmed"),
                *("authority", "priority_axis", "objective", "kohesio_id", "postcode", "contractors"),
            )
        ),
    ]
    objects = PageManager.from_queryset(ProjectQuerySet)()

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    def clean(self) -> None:
        super().clean()
        if errors := self.timing_errors() | self.funding_errors():
            raise ValidationError(errors)

    def permissions_for_user(self, user: Any) -> ProjectPermissionTester:
        return ProjectPermissionTester(user, self)

    def search_facts(self) -> facts.Facts:
        return facts.Facts(
            facts.Kind.PROJECT,
            cities=[participation.city for participation in self.participations.all() if participation.city],
            areas=[self.focus_area] if self.focus_area else [],
            starts_on=self.start,
            ends_on=self.end,
            state=self.state_override and facts.State(self.state_override),
        )

    @property
    def sort_key(self) -> tuple:
        """Running projects first, then planned, then ended, each by name."""
        return (list(State).index(self.state), self.title.casefold())

    @property
    def full_name(self) -> str:
        """The name with its common noun: 'CoHeWe-hanke', 'CoHeWe project'."""
        return with_noun(self.title)

    @property
    def ended_text(self) -> str:
        """'CoHeWe-hanke päättyi 31.7.2018.' once it has ended; '' before."""
        if self.state != State.ENDED:
            return ""
        sentence = gettext("The {nominative} ended on {day}.")
        if self.last_day is None:
            sentence = gettext("The {nominative} has ended.")
        return sentence.format(day=short_date(self.last_day), **name_forms(self.title))

    @property
    def hashtag_list(self) -> list[str]:
        return split_hashtags(self.hashtags)

    @cached_property
    def contacts(self) -> list[Contact]:
        """The people one may ask about the project; those whose role has ended appear without contact data."""
        return contacts_of(self)

    def structured_data(self) -> list[dict[str, Any]]:
        return [project_node(self)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        prefetch_related_objects([self], "participations__organisation", "authority")
        prefetch_page(self)
        return super().get_context(request, *args, **kwargs) | {"partners_by_city": self.partners_by_city()}
