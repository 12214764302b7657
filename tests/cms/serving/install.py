"""An install of its own for tests that start real processes."""

import sys
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parents[3]
MANAGE = [sys.executable, str(ROOT / "manage.py")]
ON_SQLITE = pytest.mark.skipif(connection.vendor != "sqlite", reason="Processes are the same on every database.")
