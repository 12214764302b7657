"""The plan that stands for a page, for Wagtail's status panel."""

from typing import Any

from django import template
from wagtail.models import Page

from cms.release.models import Release

register = template.Library()


@register.simple_tag
def release_of(instance: Any) -> Release | None:
    """The plan for a page or an edition of it; None for anything else."""
    return Release.objects.for_page(instance) if isinstance(instance, Page) and instance.pk else None
