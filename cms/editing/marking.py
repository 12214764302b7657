"""Marks in a preview: which field of the form a piece of the page comes from. Public pages carry none.

One address serves both directions: Wagtail's content path (`body.<block id>.<field>`), which the form has as
`data-contentpath`, comments and `#:w:contentpath=` links use, and wagtail-localize's segments repeat.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_is_marking: ContextVar[bool] = ContextVar("is_marking", default=False)


@contextmanager
def marking(active: bool = True) -> Iterator[None]:
    """What is rendered inside is marked."""
    token = _is_marking.set(active)
    try:
        yield
    finally:
        _is_marking.reset(token)


def is_marking() -> bool:
    """Whether what is rendered now is a preview beside its form."""
    return _is_marking.get()
