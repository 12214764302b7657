"""Where a site's search page stands."""

from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from wagtail.models import Site

from cms.search.models import Searched


def search_address(row: Searched) -> str:
    """The address that searches for the same again, on the same site and in the same language."""
    wanted = f"{row.site}.{settings.BASE_HOST}" if row.site else settings.BASE_HOST
    hosts = {urlsplit(root.root_url).hostname: root.root_url for root in Site.get_site_root_paths()}
    with translation.override(row.language):
        path = reverse("search")
    return f"{hosts.get(wanted, '')}{path}?{urlencode({'q': row.question})}"
