from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.utils.translation import gettext_lazy as _


class AuditConfig(AppConfig):
    """The log of who did what."""

    name = "cms.audit"
    label = "audit"
    verbose_name = _("Log")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Entries get their records, connections tell of what they write, log-ins are told."""
        from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
        from django.db.models.signals import post_migrate, post_save, pre_delete, pre_migrate
        from wagtail.models import ModelLogEntry, Page, PageLogEntry

        from cms.audit import commits, migrating, recording, signing

        for model in (PageLogEntry, ModelLogEntry):
            post_save.connect(recording.entry_made, sender=model, dispatch_uid="cms.audit")
        pre_delete.connect(recording.page_goes, sender=Page, dispatch_uid="cms.audit")
        connection_created.connect(commits.watch, dispatch_uid="cms.audit")
        pre_migrate.connect(migrating.begin, dispatch_uid="cms.audit")
        post_migrate.connect(migrating.end, sender=self, dispatch_uid="cms.audit")
        user_logged_in.connect(signing.logged_in, dispatch_uid="cms.audit")
        user_logged_out.connect(signing.logged_out, dispatch_uid="cms.audit")
        user_login_failed.connect(signing.login_failed, dispatch_uid="cms.audit")
