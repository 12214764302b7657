"""What `make run` tells the person who started it: where the sites are and how to log in."""

from collections.abc import Iterator

from django.conf import settings
from django.contrib.auth import get_user_model
from wagtail.models import Site

from cms.cities import CITIES

DEMO_ROLES = ("editor", "publisher", "translator")


def announcement() -> str:
    """Addresses of the programme, the cities and the admin; the demo log-ins where they work."""
    lines = [f"  {name:<20} {address}" for name, address in addresses()]
    return "\n".join(["", *lines, *demo_logins(), "", "  Ctrl-C stops.", ""])


def addresses() -> Iterator[tuple[str, str]]:
    """Name and address of every site, of the cities that have none of their own, and of the admin."""
    programme = settings.WAGTAILADMIN_BASE_URL
    for site in Site.objects.order_by("-is_default_site", "pk"):
        yield site.site_name or site.hostname, f"{site.root_url}/"
    if settings.CITY_HOSTS == "path":
        for city in CITIES:
            yield city.name, f"{programme}/{city.slug}/"
    yield "Editing", f"{programme}/admin/"


def demo_logins() -> list[str]:
    """How to log in to demo content; nothing where there is none or its password was changed."""
    admin = get_user_model().objects.filter(username="admin").first()
    if settings.PRODUCTION or admin is None or not admin.check_password(settings.DEMO_PASSWORD):
        return []
    cities = ", ".join(city.slug for city in CITIES)
    roles = ", ".join(f"<city>-{role}" for role in DEMO_ROLES)
    return [
        "",
        f"  Log in as            admin, programme-editor, {roles}",
        f"  where <city> is      {cities}",
        f"  with the password    {settings.DEMO_PASSWORD}",
    ]
