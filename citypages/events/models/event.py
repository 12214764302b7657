"""An event: one page per edition, one entry in people's calendars."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from citypages.blocks import CityStreamBlock
from citypages.events.calendars import calendar_of
from citypages.events.choices import State
from citypages.events.forms import EventPageForm
from citypages.events.panels import PANELS
from citypages.events.queries import EventQuerySet
from citypages.events.structured import event_node
from citypages.events.times import EventTime
from cms import ranges
from cms.blocks.tags import split_hashtags
from cms.calendars import CalendarFileMixin
from cms.editions import edition_of, prefetch_editions
from cms.fields import StreamField
from cms.models import BasePage
from cms.search.facts import Facts, Kind
from media.renditions import prefetch_page


class EventPage(CalendarFileMixin, BasePage):
    """Something that people may come to: when, where, by whom, and what has become of it."""

    # Below the list of its site, whose calendar it joins.
    parent_page_types: ClassVar[list] = ["events.EventIndexPage"]
    subpage_types: ClassVar[list] = ["citypages.ContentPage"]
    page_description = _("An event with its time, place and programme; visitors can put it into their calendars.")
    base_form_class = EventPageForm
    calendar_file = "event.ics"
    exclude_fields_in_copy: ClassVar[list] = ["publications"]

    # Days and hours as typed are Finnish time; a DateTimeField would be read in the time zone of the editor's account.
    start_date = models.DateField(_("first day"), null=True)
    start_time = models.TimeField(_("starts at"), null=True, blank=True, help_text=_("Finnish time."))
    end_date = models.DateField(_("last day"), null=True, blank=True, help_text=_("Empty: the same day."))
    end_time = models.TimeField(_("ends at"), null=True, blank=True)
    all_day = models.BooleanField(_("all day"), default=False, help_text=_("The event has days but no hours."))
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.CONFIRMED)
    former_date = models.DateField(
        _("former day"), null=True, blank=True, help_text=_("Of a moved event: the day it was announced for.")
    )
    former_time = models.TimeField(_("former hour"), null=True, blank=True)
    place_name = models.CharField(_("place"), max_length=120, blank=True, help_text=_("For example a house or square."))
    place_address = models.CharField(_("address"), max_length=160, blank=True, help_text=_("Street, number, city."))
    online_url = models.URLField(_("online address"), blank=True, help_text=_("Where one takes part from afar."))
    programme_document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("programme as a document"),
    )
    programme_page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("programme as a page"),
    )
    registration_url = models.URLField(_("registration"), blank=True, help_text=_("Where one signs up."))
    registration_label = models.CharField(
        _("registration link text"), max_length=80, blank=True, help_text=_("Empty: “Sign up for the event”.")
    )
    project = models.ForeignKey(
        "projectpages.ProjectPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("project"),
    )
    hashtags = models.CharField(_("hashtags"), max_length=200, blank=True, help_text=_("Parted by spaces."))
    body = StreamField(CityStreamBlock(), blank=True, verbose_name=_("content"))
    # Instants that follow from the days and hours, for looking up and sorting.
    starts_at = models.DateTimeField(null=True, editable=False, db_index=True)
    ends_at = models.DateTimeField(null=True, editable=False, db_index=True)
    publications = models.PositiveIntegerField(default=0, editable=False)

    content_panels: ClassVar[list] = [*BasePage.content_panels, *PANELS]
    search_fields: ClassVar[list] = [
        *BasePage.search_fields,
        index.SearchField("place_name"),
        index.SearchField("body"),
        index.FilterField("starts_at"),
        index.FilterField("ends_at"),
    ]
    # The same in every edition; an address and a programme document may differ.
    override_translatable_fields: ClassVar[list] = [
        *BasePage.override_translatable_fields,
        SynchronizedField("place_address"),
        *(SynchronizedField(name, overridable=False) for name in ("state", "programme_page", "project", "hashtags")),
    ]
    objects = PageManager.from_queryset(EventQuerySet)()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def search_facts(self) -> Facts:
        areas = [self.project.focus_area] if self.project and self.project.focus_area else []
        return Facts(Kind.EVENT, areas=areas, starts_on=self.start_date, ends_on=self.end_date or self.start_date)

    @property
    def time(self) -> EventTime:
        return EventTime(self.start_date, self.start_time, self.end_date, self.end_time, self.all_day)

    @property
    def is_past(self) -> bool:
        """Whether the event is over at this moment."""
        return self.time.ends_at is not None and self.time.ends_at <= timezone.now()

    @property
    def former(self) -> str:
        """When a moved event was to be; '' for all others."""
        return ranges.when(self.former_date, self.former_time) if self.state == State.MOVED else ""

    @property
    def state_label(self) -> str:
        """What has become of the event; '' when it takes place as announced."""
        return "" if self.state == State.CONFIRMED else self.get_state_display()

    @property
    def is_open(self) -> bool:
        """Whether one may still sign up or take part."""
        return self.state != State.CANCELLED and not self.is_past

    @property
    def places(self) -> list[str]:
        """The place's name and address; without either, the online address."""
        return [self.place_name, self.place_address] if self.place_name or self.place_address else [self.online_url]

    @property
    def hashtag_list(self) -> list[str]:
        return split_hashtags(self.hashtags)

    @property
    def sequence(self) -> int:
        """How many times the event has changed since it was first published."""
        return max(self.publications - 1, 0)

    @cached_property
    def organiser_names(self) -> list[str]:
        """Who organises the event."""
        organisers = list(self.organisers.all())
        # From the rows, not from the page: that of a preview may not be stored yet.
        prefetch_related_objects(organisers, "organisation")
        return [str(organiser) for organiser in organisers]

    def structured_data(self) -> list[dict[str, Any]]:
        return [event_node(self)]

    def clean(self) -> None:
        super().clean()
        if problems := self.time.contradictions():
            raise ValidationError(problems)
        if self.programme_document_id and self.programme_page_id:
            raise ValidationError({"programme_page": _("Choose either a document or a page, not both.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.starts_at, self.ends_at = self.time.starts_at, self.time.ends_at
        super().save(*args, **kwargs)

    def with_content_json(self, content: dict) -> Page:
        """No revision sets the count of publications back."""
        page = super().with_content_json(content)
        page.publications = self.publications
        return page

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        prefetch_page(self)
        linked = {"project": self.project, "programme_page": self.programme_page}
        prefetch_editions(linked.values())
        editions = {name: page and edition_of(page) for name, page in linked.items()}
        return super().get_context(request, *args, **kwargs) | editions | {"organisers": self.organiser_names}

    def calendar(self, request: HttpRequest) -> bytes:
        """This event alone. Raises Http404 while nobody has said when it is."""
        if self.time.starts_at is None:
            raise Http404
        return calendar_of([self])
