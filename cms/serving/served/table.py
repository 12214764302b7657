"""How the figures read."""

from collections.abc import Iterable, Iterator

from cms.serving.served.measuring import CONNECTIONS, DJANGOS_CACHE, EMPTY, FILE, Served

REFERENCES = {EMPTY: "x empty", DJANGOS_CACHE: "x Django", FILE: "x nginx"}
COLUMNS = ("CPU ms", *REFERENCES.values(), "p50 ms", "p99 ms", "kB")


def lines(found: Iterable[Served]) -> Iterator[str]:
    """A line for each figure as it comes: CPU, its ratio to each reference; wall time, for an idle machine."""
    yield _line(f"Over {CONNECTIONS} connections", COLUMNS)
    references: dict[str, float] = {}
    for each in found:
        if each.name in REFERENCES:
            references[each.name] = each.cpu
        ratios = [f"{each.cpu / references[name]:.2f}" if references.get(name) else "-" for name in REFERENCES]
        times = [f"{each.median:.1f}", f"{each.percentile_99:.1f}", f"{each.size / 1000:.1f}"]
        yield _line(each.name, [f"{each.cpu:.3f}", *ratios, *times])


def _line(name: str, cells: Iterable[str]) -> str:
    return " ".join([f"{name:<34}", *(f"{cell:>8}" for cell in cells)])
