"""What the room of cities adds to the checks while writing."""

from wagtail import hooks

from citypages.findings import check_coordinators
from cms.checking.findings import HOOK

hooks.register(HOOK, check_coordinators)
