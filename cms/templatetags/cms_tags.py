"""Template tags of the ground floor."""

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.utils.safestring import SafeString
from wagtail.templatetags.wagtailcore_tags import richtext

from cms import formats
from cms.people import mail

register = template.Library()


@register.filter
def masked_mail(address: str) -> str | SafeString:
    """An e-mail address that people can read and robots cannot."""
    return mail.masked_mail(address)


@register.filter
def safe_richtext(value: object) -> SafeString:
    """Rich text as HTML, with no e-mail address in the clear."""
    return mail.without_plain_mail(str(richtext(value)))


@register.filter
def short_date(day: date | None) -> str:
    """A date the way the reader's language prints it."""
    return formats.short_date(day)


@register.filter
def stamp(moment: datetime | None) -> str:
    """A time in Finland the way the reader's language prints it."""
    return formats.stamp(moment)


@register.simple_tag
def date_range(start: date | None, end: date | None) -> str:
    """A range of dates with an en dash."""
    return formats.date_range(start, end)


@register.filter
def money(amount: Decimal | None) -> str:
    """A sum in euros the way the reader's language prints it."""
    return formats.money(amount)


@register.filter
def percent(share: Decimal | None) -> str:
    """A percentage the way the reader's language prints it."""
    return formats.percent(share)
