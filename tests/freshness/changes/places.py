"""What stands around the pages: notices, footers, looks, redirects, settings."""

from datetime import timedelta
from random import Random

from django.core.management import call_command
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from citypages.duties.models import Authorities
from citypages.models import CityPage
from cms.hosts.models import HostSettings
from cms.look.models import Look
from home.models import HomePage
from tests.factories import ImageFactory, store_sizes
from tests.freshness.changes.pages import publish
from tests.freshness.changes.register import change, word


def programme() -> HomePage:
    """The programme's Finnish front page."""
    return HomePage.objects.get(locale__language_code="fi")


def turku(language: str = "fi") -> CityPage:
    """A city's front page."""
    return CityPage.objects.get(city="turku", locale__language_code=language)


@change("fi", "en")
def footer(numbers: Random, variant: str) -> None:
    publish(turku(variant), footer_text=f"<p>{word(numbers)}</p>")


@change("everywhere", "city")
def notice(numbers: Random, variant: str) -> None:
    page = programme() if variant == "everywhere" else turku()
    more = {"notice_on_all_sites": True} if variant == "everywhere" else {}
    publish(page, notice_text=f"<p>{word(numbers)}</p>", notice_from=None, notice_until=None, **more)


@change()
def notice_is_over(numbers: Random, variant: str) -> None:
    text = f"<p>{word(numbers)}</p>"
    publish(turku(), notice_text=text, notice_from=None, notice_until=None)
    publish(turku(), notice_until=timezone.now() - timedelta(minutes=1))


@change("turku", "")
def accent(numbers: Random, variant: str) -> None:
    one = Look.objects.get(city=variant)
    colours = ["#7a1f5c", "#0b5f3a", "#1d3f8f", "#8a2b0e"]
    one.accent = numbers.choice([colour for colour in colours if colour != one.accent])
    one.save()


@change()
def logo(numbers: Random, variant: str) -> None:
    one = Look.objects.get(city="turku")
    one.logo = None if one.logo else ImageFactory(title="Vaakuna", file__width=120, file__height=120)
    if one.logo:
        store_sizes([one.logo])
    one.save()


@change()
def redirect_comes_or_goes(numbers: Random, variant: str) -> None:
    site = Site.objects.get(hostname="turku.localhost")
    if not Redirect.objects.filter(old_path="/vanha").delete()[0]:
        Redirect.objects.create(old_path="/vanha", site=site, redirect_link=f"/{word(numbers)}/", is_permanent=False)


@change()
def redirect_leads_elsewhere(numbers: Random, variant: str) -> None:
    site = Site.objects.get(hostname="turku.localhost")
    Redirect.objects.update_or_create(
        old_path="/vanha", site=site, defaults={"redirect_link": f"/{word(numbers)}/", "is_permanent": False}
    )


@change()
def host_is_final_or_not(numbers: Random, variant: str) -> None:
    one = HostSettings.for_site(Site.objects.get(hostname="turku.localhost"))
    one.host_is_final = not one.host_is_final
    one.save()


@change()
def authority(numbers: Random, variant: str) -> None:
    one = Authorities.load()
    one.supervisor = {"fi": word(numbers).title(), "en": word(numbers).title()}
    one.save()


@change()
def name_of_a_site(numbers: Random, variant: str) -> None:
    """By a management command that puts right what somebody has broken."""
    Site.objects.filter(hostname="turku.localhost").update(port=8123)
    call_command("sync_hosts")
    Page.objects.filter(pk=turku().pk).update(search_description=word(numbers))
