"""Called before a commit and after a rollback. Django tells of a commit only afterwards (`on_commit`), when an entry
could be lost and another's change could have come in between. It has no hook for this moment (5.2)."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from cms.audit import seeing


def watch(connection: BaseDatabaseWrapper, **kwargs: Any) -> None:
    """For every new connection, and for one that is opened again."""
    if seeing.see in connection.execute_wrappers:
        return
    connection.execute_wrappers.insert(0, seeing.see)
    commit, rollback, close = connection.commit, connection.rollback, connection.close

    def settle_and_commit() -> None:
        seeing.settle(connection)
        commit()

    def rollback_and_forget() -> None:
        seeing.forget(connection)
        rollback()

    def settle_and_close() -> None:
        if connection.connection is not None and connection.get_autocommit():
            seeing.settle(connection)
        close()

    connection.commit = settle_and_commit  # type: ignore[method-assign]  # see above
    connection.rollback = rollback_and_forget  # type: ignore[method-assign]  # see above
    connection.close = settle_and_close  # type: ignore[method-assign]  # see above
