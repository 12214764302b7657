"""Template tags of the examples."""

from django import template
from django.utils.translation import get_language

from cms.gallery.frame import SampleFrame

register = template.Library()


@register.simple_tag
def sample_frame() -> SampleFrame:
    """`{% sample_frame as frame %}`: the frame of a block that stands on no page, in the active language."""
    return SampleFrame(get_language() or "")
