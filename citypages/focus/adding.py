"""Giving a city its page about a focus area, in every language that the city's site has."""

from typing import Any

from django.db import transaction
from django.utils import translation
from wagtail.models import Locale, Page

from citypages.focus.models import FocusAreaPage
from cms.translation.editions import make_edition
from projectpages.choices import FocusArea


def missing_areas(city_page: Page) -> list[FocusArea]:
    """The areas that the site has no page about, in the strategy's order; drafts count as pages."""
    there = set(FocusAreaPage.objects.child_of(city_page).values_list("area", flat=True))
    return [area for area in FocusArea if area not in there]


def add_area(city_page: Page, area: FocusArea, user: Any) -> FocusAreaPage:
    """Make the page with the programme's title and address; published at once by those who may publish.

    Without a word of the city's own it already shows the common text, the projects and the people.
    """
    common = {page.locale_id: page for page in FocusAreaPage.objects.of_programme().filter(area=area)}
    original = common.get(city_page.locale_id)
    publish = city_page.permissions_for_user(user).can_publish_subpage()
    with transaction.atomic(), translation.override(city_page.locale.language_code):
        title = original.title if original else str(area.label)
        page = FocusAreaPage(title=title, area=area, locale=city_page.locale, live=False, owner=user)
        page.slug = original.slug if original else ""
        city_page.add_child(instance=page)
        revision = page.save_revision(user=user)
        if publish:
            revision.publish(user=user)
        for locale in Locale.objects.exclude(pk=page.locale_id):
            if locale.pk in common and city_page.has_translation(locale):
                other = common[locale.pk]
                make_edition(page, locale, {title: other.title}, slug=other.slug, publish=publish, user=user)
    return page
