"""The looks of the demo's sites, where nobody has chosen any."""

from cms.look.models import Look
from home.demo.loader.registry import Registry
from home.demo.looks import LOOKS
from home.demo.shapes import Ref


def load_looks(registry: Registry) -> None:
    """Accents and logos of the sites that setup_cities made."""
    for demo in LOOKS:
        look = Look.objects.get(city=demo.city)
        if look.accent or look.logo_id:
            continue
        look.accent = demo.accent
        if demo.logo:
            look.logo_id = registry.pk(Ref("picture", demo.logo))
            look.logo_dark_id = registry.pk(Ref("picture", demo.logo_dark))
        look.full_clean()
        look.save()
