"""Django's CACHES: for everything, and for whole answers to visitors; in Redis, else in files."""

from pathlib import Path
from typing import Any

ANSWERS_WITHIN = 0.25  # seconds that a cache server has; then pages are made without it
MOST = 20_000  # answers kept in files


def configured(redis_url: str, folder: Path, prefix: str) -> dict[str, dict[str, Any]]:
    """`prefix`: two databases never share entries, wherever they keep them."""
    pages = {"KEY_PREFIX": f"{prefix}:pages"}
    default: dict[str, Any]
    if redis_url:
        default = {"BACKEND": "cms.outages.redis.SteadyRedisCache", "LOCATION": redis_url, "KEY_PREFIX": prefix}
        patience = {"socket_timeout": ANSWERS_WITHIN, "socket_connect_timeout": ANSWERS_WITHIN}
        return {"default": default, "pages": default | pages | {"OPTIONS": patience}}
    default = {"BACKEND": "cms.caching.files.SteadyFileCache", "LOCATION": folder, "KEY_PREFIX": prefix}
    files = {"BACKEND": "cms.caching.files.PageFiles", "LOCATION": folder / "pages", "OPTIONS": {"MAX_ENTRIES": MOST}}
    return {"default": default, "pages": pages | files}
