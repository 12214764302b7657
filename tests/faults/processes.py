"""The processes of an install, as Linux knows them."""

from pathlib import Path


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def named(pid: int, name: str) -> list[int]:
    """The processes below `serve` that answer requests ('web'), or the worker ('worker')."""
    web = next(child for child in children(pid) if children(child))
    return children(web) if name == "web" else [child for child in children(pid) if child != web]
