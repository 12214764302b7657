"""Wagtail's setting WAGTAILFRONTENDCACHE from the environment: which cache in front is told what has changed."""

from typing import Any

WAGTAIL = "wagtail.contrib.frontend_cache.backends"


def configured(kind: str, location: str, token: str, options: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The setting; empty where nothing stands in front.

    `kind` is varnish, cloudflare, cloudfront, or the dotted path of another class for Wagtail's front-end cache, and
    `options` are what such a class asks for besides. `location`: addresses of Varnish, comma-separated; a Cloudflare
    zone; a CloudFront distribution.
    """
    if not kind:
        return {}
    known: dict[str, dict[str, Any]] = {
        "varnish": {"BACKEND": "cms.caching.frontends.VarnishBackend", "LOCATION": location},
        "cloudflare": {"BACKEND": "cms.caching.frontends.CloudflareTagBackend", "ZONEID": location}
        | ({"BEARER_TOKEN": token} if token else {}),
        "cloudfront": {"BACKEND": f"{WAGTAIL}.CloudfrontBackend", "DISTRIBUTION_ID": location},
    }
    return {"default": known.get(kind, {"BACKEND": kind}) | options}
