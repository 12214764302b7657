from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StaffConfig(AppConfig):
    """Invitations, and roles that end."""

    name = "cms.staff"
    label = "staff"
    verbose_name = _("Staff and invitations")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.staff import ending

        ending.watch_log_ins()
