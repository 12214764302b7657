"""What visitors of the demo have asked for, and a short address."""

from collections.abc import Iterable

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from cms.wishes.models import TranslationWish
from home.demo.shapes import DemoPage, DemoProject, English

# Pages without an English edition have been asked for this often, in the order of the demo.
WISHES = (7, 2, 4, 1, 3)
SHORT_ADDRESS, LEADS_TO = "/topinpuisto", "kiertotalous"


def load_wishes(made: Iterable[tuple[DemoPage | DemoProject, Page]], language: str) -> None:
    """Wishes for the pages that nobody has translated yet, and a short address on the host of one of them."""
    waiting = [page for demo, page in made if demo.english in {English.NOT_SENT, English.PARTLY}]
    for number, page in enumerate(waiting):
        TranslationWish.objects.get_or_create(
            page_id=page.pk, language=language, defaults={"count": WISHES[number % len(WISHES)]}
        )
        if page.slug == LEADS_TO:
            Redirect.objects.get_or_create(
                old_path=SHORT_ADDRESS, site=page.get_site(), defaults={"redirect_page_id": page.pk}
            )
