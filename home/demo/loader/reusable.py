"""The reusable sections of the demo, in both languages; found again by their key."""

from typing import Any

from wagtail.models import Locale

from citypages.reuse.models import ReusableSection
from home.demo.loader.registry import Registry
from home.demo.loader.streams import Writer, demo_id
from home.demo.reusable import SECTIONS, DemoSection


def load_sections(registry: Registry) -> None:
    """Published at once; what editors changed since is left alone."""
    for demo in SECTIONS:
        for locale in Locale.objects.all():
            row = _edition(demo, locale, registry)
            if locale.language_code == "fi":
                registry.add("section", demo.key, row.pk)


def _edition(demo: DemoSection, locale: Any, registry: Registry) -> ReusableSection:
    key = demo_id("section", demo.key)
    row = ReusableSection.objects.filter(translation_key=key, locale=locale).first()
    if row is None:
        body = Writer(locale.language_code, registry.pk).stream(demo.body, f"section/{demo.key}")
        row = ReusableSection(translation_key=key, locale=locale, name=demo.name, city=demo.city, body=body)
        row.full_clean()
        row.save()
        row.save_revision().publish()
    return row
