"""Empty tables in the form that a backup was made in, and from there to today's form, all inside a transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.apps.registry import Apps
from django.core.management.color import no_style
from django.core.management.sql import emit_post_migrate_signal
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from cms.backup.tables import models_with_tables
from cms.backup.versions import Key, Known


@contextmanager
def all_or_nothing(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """A transaction in which rows may come before those that they refer to, and tables may be made."""
    inside = connection.in_atomic_block
    # SQLite heeds this outside transactions only. Both databases look at references again by `check_constraints`.
    if not inside:
        connection.disable_constraint_checking()
    try:
        with transaction.atomic(using=connection.alias):
            yield
            connection.check_constraints()
    finally:
        if not inside:
            connection.enable_constraint_checking()


class Schema:
    """The tables of a database, to be brought into the form that certain migrations make."""

    def __init__(self, connection: BaseDatabaseWrapper, made: set[Key], known: Known) -> None:
        self.connection, self.made, self.known = connection, made, known

    @property
    def is_today(self) -> bool:
        """Whether the backup has the form that this code has."""
        return self.made == self.known.all()

    def empty(self) -> Apps:
        """Empty tables in the backup's form; returns the models that they belong to."""
        if self.known.of(MigrationRecorder(self.connection).applied_migrations()) == self.made and self.is_today:
            self._delete_rows(apps)
            return apps
        self._drop_tables()
        historical = self._migrate(self.made)
        registry = apps if self.is_today else historical
        self._delete_rows(registry)
        return registry

    def finish(self) -> None:
        """On to today's form, as an upgrade does; and numbers for new rows that no row has."""
        if not self.is_today:
            self.connection.check_constraints()
            self._migrate(self.known.all())
        self._execute(self.connection.ops.sequence_reset_sql(no_style(), models_with_tables(apps)))
        emit_post_migrate_signal(verbosity=0, interactive=False, db=self.connection.alias)

    def _migrate(self, targets: set[Key]) -> Apps:
        executor = MigrationExecutor(self.connection, self._settle)
        loader = executor.loader
        whole = executor.migration_plan(loader.graph.leaf_nodes(), clean_start=True)
        wanted = targets.difference(loader.applied_migrations)
        plan = [step for step in whole if (step[0].app_label, step[0].name) in wanted]
        return executor.migrate(None, plan).apps

    def _settle(self, action: str, *about: object) -> None:
        """PostgreSQL alters no table for which references are still to be checked."""
        if action == "apply_success":
            self.connection.check_constraints()

    def _delete_rows(self, registry: Apps) -> None:
        """Of every table, also of those that a backup leaves out and that no migration names (SQLite's text search)."""
        self._execute(self.connection.ops.sql_flush(no_style(), self._tables(registry), reset_sequences=True))

    def _drop_tables(self) -> None:
        """Every table of ours, also those that no migration names (SQLite's full-text search: first, it has parts)."""
        cascade = " CASCADE" if self.connection.vendor == "postgresql" else ""
        tables = ["django_migrations", *self._tables(apps)]
        there = self.connection.introspection.table_names()
        names = [self.connection.ops.quote_name(table) for table in tables if table in there]
        self._execute([f"DROP TABLE {name}{cascade}" for name in names])

    def _tables(self, registry: Apps) -> list[str]:
        """Those of these models that are there; a table of text search, which has parts, before its own."""
        models = registry.get_models(include_auto_created=True)
        there = self.connection.introspection.table_names()
        return sorted({model._meta.db_table for model in models}.intersection(there), reverse=True)

    def _execute(self, statements: list[str]) -> None:
        with self.connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
