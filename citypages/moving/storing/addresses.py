"""Short addresses: redirects of the site that the page stands on."""

import re
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import Page, Site

from citypages.moving.models import MovedThing
from cms.redirects.policies import POLICY

if TYPE_CHECKING:
    from citypages.moving.storing.store import Store

PLAIN = re.compile(r"[\w./~-]{1,200}")


def redirect(store: "Store", path: str, page: Page) -> None:
    """Make `/path` of the site lead to the page, where it is free and the user may; else say why not."""
    shown = {"path": f"/{path}"}
    old = Redirect.normalise_path(f"/{path}")
    site = _site_of(page)
    if site is None or not PLAIN.fullmatch(path):
        store.notes.append(_("The short address %(path)s was not made: it is none that a site can have.") % shown)
    elif not _may_add(store, site):
        store.notes.append(_("The short address %(path)s was not made: ask a publisher for it.") % shown)
    elif _is_taken(site, old, page):
        store.notes.append(_("The short address %(path)s leads elsewhere already, and was left as it is.") % shown)
    elif not Redirect.objects.filter(old_path=old, site=site).exists():
        row = Redirect.objects.create(old_path=old, site=site, redirect_page=page, is_permanent=False)
        log(row, "wagtail.create", user=store.user)
        store.made(MovedThing.Kind.REDIRECT, row.pk)


def _site_of(page: Page) -> Site | None:
    """The most specific site that the page stands on; a page of another edition belongs to its source's."""
    for root in sorted(Site.get_site_root_paths(), key=lambda one: -len(one.root_path)):
        if page.url_path.startswith(root.root_path):
            return Site.objects.get(pk=root.site_id)
    return None


def _may_add(store: "Store", site: Site) -> bool:
    if POLICY.holds_everywhere(store.user, ["add"]):
        return True
    return POLICY.sites_user_has_permission_for(store.user, "add").filter(pk=site.pk).exists()


def _is_taken(site: Site, old: str, page: Page) -> bool:
    """Whether a page, or a redirect to something else, has the address."""
    there = Redirect.objects.filter(old_path=old, site__in=[site.pk]) | Redirect.objects.filter(old_path=old, site=None)
    if there.exclude(redirect_page_id=page.pk).exists():
        return True
    return Page.objects.filter(url_path=f"{site.root_page.url_path}{old.strip('/')}/").exists()
