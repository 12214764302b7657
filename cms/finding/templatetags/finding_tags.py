"""Template tags for what the head of a page tells machines."""

import json

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from cms.finding.graph import graph
from cms.frame import SiteFrame

register = template.Library()
# Inside <script> nothing is unescaped, so a tag in a text would end it: as Django's own json_script does.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@register.simple_tag
def structured_data(frame: SiteFrame) -> SafeString | str:
    """The page's JSON-LD as a data block, which a content security policy allows; '' where there is none."""
    document = graph(frame)
    if not document:
        return ""
    text = json.dumps(document, cls=DjangoJSONEncoder, ensure_ascii=False, separators=(",", ":"))
    # Safe: JSON, with the three characters escaped that could end the element.
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text.translate(ESCAPES)))  # noqa: S308 - escaped above
