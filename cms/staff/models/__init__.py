"""What is kept of staff beside Django's accounts and groups."""

from cms.staff.models.invitation import Invitation
from cms.staff.models.term import RoleTerm

__all__ = ["Invitation", "RoleTerm"]
