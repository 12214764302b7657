"""Links with which a reader passes a page on: plain addresses, no script, nothing asked from the services."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from django.utils.translation import gettext


@dataclass(frozen=True)
class ShareLink:
    """One way to share."""

    name: str
    url: str
    is_external: bool = True


def share_links(title: str, url: str) -> list[ShareLink]:
    """Facebook, LinkedIn, X and the reader's own mail programme; no address is filled in."""
    mail = urlencode({"subject": title, "body": url}, quote_via=quote)
    return [
        ShareLink("Facebook", f"https://www.facebook.com/sharer/sharer.php?{urlencode({'u': url})}"),
        ShareLink("LinkedIn", f"https://www.linkedin.com/sharing/share-offsite/?{urlencode({'url': url})}"),
        ShareLink("X", f"https://x.com/intent/post?{urlencode({'text': title, 'url': url})}"),
        ShareLink(gettext("E-mail"), f"mailto:?{mail}", is_external=False),
    ]
