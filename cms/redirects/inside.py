"""Where a redirect may lead: to the install's own hosts, and to those that whoever runs it has named.

An address of a city that leads wherever somebody wishes is what phishing is made of (CWE-601).
"""

from urllib.parse import urlsplit

from django.conf import settings
from django.utils.http import url_has_allowed_host_and_scheme
from wagtail.models import Site


def leads_inside(address: str, here: str = "") -> bool:
    """Whether an address, as a Location says it, stays within the install, or goes to one of REDIRECT_HOSTS.

    `here` is the host, with its port, of the request that is answered.
    """
    known = named_hosts() | {here}
    # The sites are asked only where the settings do not know the host: most redirects name none.
    return url_has_allowed_host_and_scheme(address, known) or url_has_allowed_host_and_scheme(
        address, known | hosts_of_sites()
    )


def named_hosts() -> set[str]:
    """Hosts with their ports that the settings name: the programme's, that of uploads, and those allowed besides."""
    named = [settings.WAGTAILADMIN_BASE_URL, settings.MEDIA_ORIGIN]
    return {urlsplit(address).netloc for address in named if address} | set(settings.REDIRECT_HOSTS)


def hosts_of_sites() -> set[str]:
    """Hosts with their ports of all sites, from Wagtail's cached root paths."""
    return {urlsplit(root.root_url).netloc for root in Site.get_site_root_paths()}
