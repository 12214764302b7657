"""The form in which editors fill in a call."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

CALL_PANELS = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]),
            FieldRowPanel([FieldPanel("fund"), FieldPanel("authority")]),
            FieldPanel("link"),
        ],
        heading=_("Times and funding"),
    ),
    FieldPanel("applicants"),
    FieldPanel("rules"),
    FieldPanel("documents"),
    FieldPanel("body"),
    MultiFieldPanel([FieldPanel("decided_on"), FieldPanel("decision")], heading=_("Outcome of the call")),
]
