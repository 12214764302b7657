"""What the processes of an install take of the machine."""

import re
from pathlib import Path
from statistics import median

PSS = re.compile(r"^(?:Pss|SwapPss):\s+(\d+) kB", re.MULTILINE)


def descendants(pid: int) -> list[int]:
    """A process, its children, theirs, and so on."""
    try:
        below = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except FileNotFoundError:
        return []
    return [pid, *(one for child in below for one in descendants(int(child)))]


def megabytes(pid: int) -> float:
    """Its own memory and its share of what it shares."""
    return sum(map(int, PSS.findall(Path(f"/proc/{pid}/smaps_rollup").read_text()))) / 1024


def cpu_seconds(pid: int) -> float:
    """CPU that it has taken so far, in its own code and in the kernel's."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


class Curve:
    """The memory of each process, minute by minute."""

    def __init__(self, pid: int) -> None:
        self.root, self.pids = pid, descendants(pid)
        self.measured: dict[int, list[float]] = {one: [] for one in self.pids}
        self.visiting: set[int] = set()  # such as the one that reads a document for the search

    def measure(self) -> str:
        """A line of figures. Raises RuntimeError where a process has gone, or come to stay: nothing restarts."""
        now, known = set(descendants(self.root)), set(self.pids)
        if gone_or_new := known - now | (now - known) & self.visiting:
            raise RuntimeError(f"other processes than at the start: {sorted(gone_or_new)}")
        self.visiting = now - known
        for pid in self.pids:
            self.measured[pid].append(megabytes(pid))
        return "  ".join(f"{figures[-1]:7.1f}" for figures in self.measured.values())

    def growth(self) -> dict[int, float]:
        """Per cent by which each process has grown since a third of the time had passed: medians of a fifth of it."""
        grown = {}
        for pid, figures in self.measured.items():
            some = max(1, len(figures) // 5)
            third = len(figures) // 3
            before, after = median(figures[third : third + some]), median(figures[-some:])
            grown[pid] = 100 * (after / before - 1)
        return grown


def title(pid: int) -> str:
    """How a process calls itself, shortened."""
    words = Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ").split()
    return " ".join(Path(word).name for word in words)[:40]
