"""The app of backups."""

from django.apps import AppConfig


class BackupConfig(AppConfig):
    """`manage.py backup` and `manage.py restore`: everything that is not code or environment, in one file."""

    name = "cms.backup"
    label = "backup"
    verbose_name = "Backup"
