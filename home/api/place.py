"""Which site is asked: the programme's, or a city's on its own host."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest

from cms.atlas import atlas_of


def city_here(request: HttpRequest) -> str:
    """The key of the city whose host was asked; '' on the programme's."""
    known = atlas_of(request)
    site = known.site(request)
    return known.section(site.root_page).city_key if site else ""


def here_or(request: HttpRequest, city: str | None) -> str:
    """The city asked for, else that of the host; '' for all."""
    return city or city_here(request)


def at_programme(request: HttpRequest) -> str | None:
    """The same address on the programme's host; None there."""
    if not city_here(request):
        return None
    address = urlsplit(request.build_absolute_uri())
    return settings.WAGTAILADMIN_BASE_URL + address.path + (f"?{address.query}" if address.query else "")
