"""The parts of an event's form."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

PANELS = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("start_date"), FieldPanel("start_time")]),
            FieldRowPanel([FieldPanel("end_date"), FieldPanel("end_time")]),
            FieldPanel("all_day"),
        ],
        heading=pgettext_lazy("facts of an event", "Time"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("state"),
            FieldRowPanel([FieldPanel("former_date"), FieldPanel("former_time")]),
        ],
        heading=_("Cancelled or moved"),
    ),
    MultiFieldPanel(
        [FieldPanel("place_name"), FieldPanel("place_address"), FieldPanel("online_url")], heading=_("Place")
    ),
    InlinePanel("organisers", heading=_("Organisers"), label=_("organiser")),
    MultiFieldPanel([FieldPanel("programme_document"), FieldPanel("programme_page")], heading=_("Programme")),
    MultiFieldPanel([FieldPanel("registration_url"), FieldPanel("registration_label")], heading=_("Registration")),
    FieldPanel("project"),
    FieldPanel("hashtags"),
    FieldPanel("body"),
]
