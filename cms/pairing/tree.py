"""The tree itself: paths, depths, numbers of children, addresses."""

from collections.abc import Iterator
from functools import partial

from wagtail.models import Page

from cms.pairing.fault import Fault, called

KINDS = (
    "has a path with signs that no path has",
    "has a path of a wrong length",
    "stands below a page that does not exist",
    "has a depth that does not match its path",
    "has a wrong number of children",
)
MENDED_BY_TREEBEARD = KINDS[3:]


def faults() -> Iterator[Fault]:
    """What treebeard finds, and addresses that don't follow from the page above."""
    for kind, keys in zip(KINDS, Page.find_problems(), strict=True):
        for page in Page.objects.filter(pk__in=keys):
            mend = _fix_tree if kind in MENDED_BY_TREEBEARD else None
            hint = "" if mend else "; see manage.py fixtree"
            yield Fault(f"{called(page)} {kind}{hint}.", mend)
    known: dict[str, str] = {}
    for page in Page.objects.order_by("path"):
        known[page.path] = page.url_path
        above = known.get(page.path[: -Page.steplen])
        if above is not None and page.url_path != f"{above}{page.slug}/":
            words = f"{called(page)} has an address that does not follow from the page above it."
            yield Fault(words, partial(_set_path, page.pk))


def _fix_tree() -> str:
    Page.fix_tree()
    return "Depths and numbers of children were counted anew."


def _set_path(key: int) -> str:
    """From the page above down: those below may have followed the wrong address or not."""
    page = Page.objects.get(pk=key)
    page.set_url_path(page.get_parent())
    known = {page.path: page.url_path}
    below = list(page.get_descendants().order_by("path"))
    for one in below:
        one.url_path = known[one.path] = f"{known[one.path[: -Page.steplen]]}{one.slug}/"
    Page.objects.bulk_update([page, *below], ["url_path"])
    return f"It is {page.url_path} now, and what stands below it follows."
