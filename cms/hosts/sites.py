"""Wagtail's Site records follow BASE_HOST, CITY_HOSTS and the public port, so that links are right anywhere."""

from django.conf import settings
from wagtail.models import Locale, Site, get_page_models

from cms.cities import city_by_slug
from cms.models import SectionPage


def city_host(slug: str) -> str:
    """The host name of a city's own site: 'turku.localhost'."""
    return f"{slug}.{settings.BASE_HOST}"


def sync_sites() -> list[str]:
    """Make the Site records what the environment says; return one line for each change (none when all is right)."""
    sections = {section.pk: section for section in _source_sections() if _has_host(section)}
    existing = {site.root_page_id: site for site in Site.objects.all()}
    changes = []
    for root_id, site in existing.items():
        if root_id not in sections:
            site.delete()
            changes.append(f"site {site.hostname} removed")
    for section in sections.values():
        site = existing.get(section.pk) or Site(root_page_id=section.pk)
        if _update(site, section):
            changes.append(f"site {site.hostname}:{site.port}")
    return changes


def _has_host(section: SectionPage) -> bool:
    """The programme always has a host; a city in our list has one unless cities live under the programme's path."""
    return not section.city_key or (settings.CITY_HOSTS == "subdomain" and city_by_slug(section.city_key) is not None)


def _update(site: Site, section: SectionPage) -> bool:
    """Save the record if it differs from what it should be; return whether it did."""
    name = settings.WAGTAIL_SITE_NAME
    values = {
        "hostname": city_host(section.city_key) if section.city_key else settings.BASE_HOST,
        "site_name": f"{name} {section.title}" if section.city_key else name,
        "port": settings.PUBLIC_PORT,
        "is_default_site": not section.city_key,
    }
    if all(getattr(site, key) == value for key, value in values.items()):
        return False
    for key, value in values.items():
        setattr(site, key, value)
    site.save()
    return True


def _source_sections() -> list[SectionPage]:
    """The sections of the source language, programme first."""
    locale = Locale.objects.filter(language_code=settings.LANGUAGE_CODE).first()
    sections = [
        page
        for model in get_page_models()
        if issubclass(model, SectionPage)
        for page in model.objects.filter(locale=locale)
    ]
    return sorted(sections, key=lambda section: section.depth)
