"""What serving does by itself."""

from django.db import connection
from wagtail import hooks

from cms.serving.planning import look_at_tables


@hooks.register("do_daily")
def know_the_tables() -> int:
    """Where the database does not do it by itself; 1 if it was done."""
    if connection.vendor != "sqlite":
        return 0
    look_at_tables()
    return 1
