"""Every page has one address: a request for it on another host is sent there."""

from typing import Any

from django.http import HttpRequest, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.http.response import HttpResponseRedirectBase
from wagtail import hooks
from wagtail.models import Page, Site

from cms.hosts.models import HostSettings


@hooks.register("before_serve_page")
def send_to_own_host(page: Page, request: HttpRequest, args: Any, kwargs: Any) -> HttpResponseRedirectBase | None:
    """Redirect /turku/… on the programme's host to turku.…; permanent once the host is marked final.

    What follows the page's own path stays: a feed or a year's archive is a part of its page.
    """
    site, parts = Site.find_for_request(request), page.get_url_parts()
    if site is None or parts is None or parts[0] == site.pk or parts[1] is None:
        return None
    here = page.get_url_parts(request)
    part = request.path.removeprefix(here[2]) if here and request.path.startswith(here[2]) else ""
    query = request.META.get("QUERY_STRING", "")
    address = parts[1] + parts[2] + part + (f"?{query}" if query else "")
    final = HostSettings.objects.filter(site_id=parts[0], host_is_final=True).exists()
    return (HttpResponsePermanentRedirect if final else HttpResponseRedirect)(address)
