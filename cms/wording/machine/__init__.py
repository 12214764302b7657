"""Machine translation through wagtail-localize's connectors: always marked as such until a person confirms."""

from .asking import connector_for
from .confirming import confirm
from .filling import Filled, fill

__all__ = ["Filled", "confirm", "connector_for", "fill"]
