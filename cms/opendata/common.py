"""Fields that sets of several rooms share, described once."""

from django.utils.translation import gettext_lazy as _

from cms.cities import CITIES
from cms.opendata.dataset import Field, Kind

SCHEMA = "https://schema.org/"
# A city prints its name in the active language.
CITY_NAMES = {city.slug: city for city in CITIES}

ID = Field(
    "id",
    _("Identifier"),
    _("The same in every language and format, and for good."),
    term=f"{SCHEMA}identifier",
)
NAME = Field("name", _("Name"), _("The title of its page."), term=f"{SCHEMA}name")
SUMMARY = Field("summary", _("Summary"), _("Two or three sentences, as on its page."), term=f"{SCHEMA}description")
URL = Field("url", _("Web page"), _("The address of its page on this site."), Kind.URL, term=f"{SCHEMA}url")
MODIFIED = Field(
    "modified",
    _("Last published"),
    _("When its page was last published."),
    Kind.MOMENT,
    term=f"{SCHEMA}dateModified",
)
SITE = Field(
    "site",
    _("Site"),
    _("The city on whose site the page stands. Empty: the programme’s own."),
    Kind.CODE,
    CITY_NAMES,
)
HASHTAGS = Field(
    "hashtags", _("Hashtags"), _("Keywords that staff gave, without #."), many=True, term=f"{SCHEMA}keywords"
)
