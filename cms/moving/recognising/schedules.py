"""An event's programme: lines that begin with an hour are the rows of one list."""

import re

from cms.moving.recognising.page import Line, Page
from cms.moving.source import Kind

HOUR = re.compile(
    r"^(?:klo\.? |kello |at )?(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?(?:\s?[ap]\.?m\.?)?"
    r"(?:\s?[–—-]\s?(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?(?:\s?[ap]\.?m\.?)?)?[\s:,.–—-]+(?=[^\W\d_])",
    re.IGNORECASE,
)
CLOCK = re.compile(r"^(?:klo|kello|at )|[.:]\d\d|[ap]m\b", re.IGNORECASE)
FEWEST = 2
LONGEST = 40  # words of a row


def find_schedules(page: Page) -> None:
    """Claim each run of two rows and more."""
    run: list[Line] = []
    for line in page.lines:
        if line.free and is_row(line):
            run.append(line)
            continue
        claim_schedule(page, run)
        run = []
    claim_schedule(page, run)


def is_row(line: Line) -> bool:
    """Whether a line begins with an hour and says what happens then."""
    hour = HOUR.match(line.text[:60]) if line.kind in (Kind.LINE, Kind.PARAGRAPH) else None
    return bool(hour and CLOCK.search(hour[0])) and line.count <= LONGEST


def claim_schedule(page: Page, run: list[Line]) -> None:
    """Make a list of the rows."""
    if len(run) >= FEWEST:
        items = "".join(f"<li>{line.html}</li>" for line in run)
        page.claim("list", {"html": f"<ul>{items}</ul>", "ordered": False}, run, 0.85, others=("paragraph",))
