"""While migrations run, tables come and go: nothing is watched, what they change is found by the next comparison."""

from typing import Any

from cms.audit import seeing


def begin(**kwargs: Any) -> None:
    """For `pre_migrate`, which Django sends for every app before the first migration."""
    seeing.sleep(True)


def end(**kwargs: Any) -> None:
    """For `post_migrate`, once all tables are there."""
    seeing.sleep(False)
