"""Leaving without dropping anyone: `/readyz` says so first, then whoever stands in front stops asking."""

from multiprocessing.sharedctypes import RawValue

# Shared by every process that is forked after this import; without a lock, so that a killed process cannot hold it.
_leaving = RawValue("b", 0)


def leave() -> None:
    """From now on `/readyz` answers 503 in this process and in those forked from it, whatever else works."""
    _leaving.value = 1


def is_leaving() -> bool:
    """Whether this process is about to end."""
    return bool(_leaving.value)
