"""What an install holds already, which a restoring would throw away."""

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.core.files.storage import Storage
from django.db.backends.base.base import BaseDatabaseWrapper
from wagtail.models import Page

from cms.backup.media import names


@dataclass(frozen=True)
class Present:
    """How much there is."""

    pages: int = 0
    users: int = 0
    uploads: int = 0

    def __str__(self) -> str:
        return f"{self.pages} pages, {self.users} users and {self.uploads} uploads"


def present(connection: BaseDatabaseWrapper, storage: Storage) -> Present:
    """Counts; pages are those that somebody made: Wagtail's migrations make a root and a plain page of welcome."""
    uploads = sum(1 for _name in names(storage))
    tables = connection.introspection.table_names()
    user = get_user_model()
    return Present(
        Page.objects.exclude(content_type__model="page").count() if Page._meta.db_table in tables else 0,
        user._default_manager.count() if user._meta.db_table in tables else 0,
        uploads,
    )
