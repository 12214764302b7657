"""Which part of a page an element is: by its tag, its role and the class names that sites usually give."""

import re

from lxml.etree import _Element as Element

ROLES = {
    "navigation": "nav",
    "menubar": "nav",
    "menu": "nav",
    "search": "nav",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
}
# Whole class names or ids.
NAMES = {
    "breadcrumb": "breadcrumb breadcrumbs breadcrumb-nav murupolku leivanmuru leivänmuru block-system-breadcrumb-block"
    " yoast-breadcrumb breadcrumb-trail breadcrumb-wrapper crumbs",
    "share": "share sharing share-buttons share-links share-button social-share social-sharing sharedaddy sd-sharing"
    " addtoany_share_save_container a2a_kit addthis_toolbox addthis_inline_share_toolbox jaa jaa-sivu jako some-jako"
    " some-jaot somejako share-this sharethis jakonapit jaa-napit entry-share post-share page-share",
    "nav": "nav navi navbar navigation main-navigation navigaatio menu main-menu valikko paavalikko päävalikko sidemenu"
    " side-menu submenu topnav subnav skip-link skip-links skiplink pagination post-navigation nav-links pager"
    " language-switcher lang-switcher kielivalinta cookie-banner cookie-notice cookie-consent cookies evasteet"
    " search-form searchform hakulomake",
    "footer": "footer site-footer page-footer colophon alatunniste",
    "header": "header site-header siteheader masthead ylatunniste ylätunniste top-bar topbar",
    "aside": "sidebar side-bar widget-area sivupalkki aside secondary related related-posts",
}
NAMED = {name: region for region, names in NAMES.items() for name in names.split()}
LABELLED = re.compile(r"breadcrumb|murupol|olet tässä|you are here", re.IGNORECASE)
IN_CONTENT = {"main", "article", "section", "blockquote", "figure"}
OWN = {"html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6"}


def region_of(element: Element, tag: str, inside: set[str]) -> str:
    """'' where nothing says it; `inside` are the tags around it. Tags of a section belong to it, not to the page."""
    if tag in OWN:
        return ""
    if said := _said(element, tag):
        return said
    if tag in {"header", "footer"} and not inside & IN_CONTENT:
        return tag
    return tag if tag in {"nav", "aside"} else ""


def _said(element: Element, tag: str) -> str:
    label, kind = element.get("aria-label", ""), element.get("itemtype", "")
    if kind.endswith("BreadcrumbList") or (tag in {"nav", "ol", "ul", "div"} and LABELLED.search(label[:100])):
        return "breadcrumb"
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().split()
    named = next((NAMED[name] for name in names if name in NAMED), "")
    return named or ROLES.get(element.get("role", "").strip().lower(), "")


def around_content(root: Element) -> set[Element]:
    """What holds the page's content, and so is no region by its class name alone."""
    found: set[Element] = set()
    for element in root.iter("main", "article", "h1"):
        parent = element.getparent()
        while parent is not None and parent not in found:
            found.add(parent)
            parent = parent.getparent()
    return found
