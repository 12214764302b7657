"""What a team may do with pages, beyond Wagtail's own rules."""

from wagtail.models import PagePermissionTester


class TeamPermissionTester(PagePermissionTester):
    """Deleting and moving need more than `change`: Wagtail lets whoever may change a draft delete it, and a
    translator may change the English draft."""

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        may_make_or_publish = self.user.is_superuser or bool({"add", "publish"} & getattr(self, "permissions", set()))
        return may_make_or_publish and super().can_delete(ignore_bulk=ignore_bulk)
