"""What editors do to pages."""

from datetime import timedelta
from random import Random

from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.models import Page, PageViewRestriction

from citypages.models import CityPage, ContentPage
from cms.serving.schedule import ScheduledPublishing
from tests.factories import content_page
from tests.freshness.changes.register import change, word
from tests.freshness.content import READERS, block


def the(place: str, language: str = "fi") -> ContentPage:
    """One of the install's own pages, by its place in the plan of this module; its slug may have changed."""
    title = {"guide": "/6aika/turku/opas/", "nature": "/6aika/espoo/luonto/"}
    if place == "child":
        return ContentPage.objects.get(title="Alasivu")
    page = ContentPage.objects.get(url_path=title[place])
    return page if language == "fi" else page.get_translations().get(locale__language_code=language).specific


def publish(page: Page, **values: object) -> None:
    """As an editor: a new version, and it goes live."""
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()


@change("guide", "nature", "child")
def page_text(numbers: Random, variant: str) -> None:
    page = the(variant)
    stream = [dict(one) for one in page.body.raw_data]
    marker = {"guide": "sana 002", "nature": "sana 005", "child": "sana 004"}[variant]
    stream[0]["value"] = f"<p>{marker} {word(numbers)}</p>"
    publish(page, body=stream)


@change("guide", "nature")
def page_title(numbers: Random, variant: str) -> None:
    publish(the(variant), title=word(numbers).title())


@change()
def page_slug(numbers: Random, variant: str) -> None:
    publish(the("child"), slug=word(numbers))


@change("turku", "espoo")
def city_title(numbers: Random, variant: str) -> None:
    publish(CityPage.objects.get(city=variant, locale__language_code="fi"), title=word(numbers).title())


@change()
def move(numbers: Random, variant: str) -> None:
    page = the("child")
    target = the("guide") if page.depth == 4 else CityPage.objects.get(url_path="/6aika/turku/")
    Page.objects.get(pk=page.pk).move(Page.objects.get(pk=target.pk), pos="last-child")


@change()
def order_of_navigation(numbers: Random, variant: str) -> None:
    page = Page.objects.get(pk=the("guide").pk)
    siblings = list(page.get_siblings().filter(show_in_menus=True))
    if siblings[0].pk == page.pk:
        page.move(Page.objects.get(pk=siblings[-1].pk), pos="right")
    else:
        page.move(Page.objects.get(pk=siblings[0].pk), pos="left")


@change("guide", "nature")
def shown_in_menus(numbers: Random, variant: str) -> None:
    page = the(variant)
    publish(page, show_in_menus=not page.show_in_menus)


@change()
def unpublish_or_publish(numbers: Random, variant: str) -> None:
    page = Page.objects.get(slug="kuvatiedot").specific
    page.unpublish() if page.live else page.get_latest_revision().publish()


@change()
def new_page(numbers: Random, variant: str) -> None:
    parent = CityPage.objects.get(url_path="/6aika/turku/")
    body = [block("text", f"<p>{word(numbers)}</p>")]
    page = content_page(parent, "Uusi", body, slug=f"uusi-{word(numbers)}", live=False, show_in_menus=True)
    page.save_revision().publish()


@change()
def copied_page(numbers: Random, variant: str) -> None:
    slug = f"uusi-{word(numbers)}"
    CopyPageAction(
        the("child"),
        to=CityPage.objects.get(url_path="/6aika/turku/"),
        keep_live=True,
        update_attrs={"slug": slug, "title": "Kopio", "body": [block("text", "<p>kopio</p>")]},
    ).execute()


@change()
def deleted_page(numbers: Random, variant: str) -> None:
    made = Page.objects.filter(slug__startswith="uusi-")
    if not made:
        new_page(numbers, variant)
    Page.objects.filter(slug__startswith="uusi-").first().delete()


@change("password", "login", "groups")
def restriction_on_or_off(numbers: Random, variant: str) -> None:
    page = Page.objects.get(slug="saavutettavuusseloste")
    if page.view_restrictions.all().delete()[0]:
        return
    made = PageViewRestriction.objects.create(page=page, restriction_type=variant, password="sana")
    if variant == "groups":
        made.groups.set(Group.objects.filter(name=READERS))


@change()
def whole_city_restricted_or_not(numbers: Random, variant: str) -> None:
    page = CityPage.objects.get(url_path="/6aika/espoo/")
    if not page.view_restrictions.all().delete()[0]:
        PageViewRestriction.objects.create(page=page, restriction_type="login")


@change()
def scheduled_page_goes_live(numbers: Random, variant: str) -> None:
    """By the worker's own function."""
    parent = CityPage.objects.get(url_path="/6aika/turku/")
    due = timezone.now() - timedelta(minutes=5)
    page = content_page(parent, "Ajastettu", slug=f"uusi-{word(numbers)}", live=False, show_in_menus=True)
    page.go_live_at = due
    page.save_revision(approved_go_live_at=due)
    ScheduledPublishing(1).publish_due()
    assert Page.objects.get(pk=page.pk).live


@change()
def page_expires(numbers: Random, variant: str) -> None:
    """By the worker's own function."""
    if not Page.objects.filter(slug__startswith="uusi-", live=True):
        new_page(numbers, variant)
    page = Page.objects.filter(slug__startswith="uusi-", live=True).first()
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=5))
    ScheduledPublishing(1).publish_due()
    assert not Page.objects.get(pk=page.pk).live
