"""An install of its own for real processes, as in the tests of serving."""

from tests.cms.serving.conftest import database, environment

__all__ = ["database", "environment"]
