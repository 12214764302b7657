"""Text for a cell of a CSV file that no spreadsheet takes for a formula, and the way back.

OWASP, "CSV Injection": a cell that begins with = + - @ or their full-width forms is calculated when the file is opened.
Quotation marks are no protection: a spreadsheet set to Finnish separates by semicolons, so that in a file of commas
every `;=` within a text begins a cell of its own, and in a file of semicolons every `,=` does elsewhere.
"""

import re
from re import Match
from typing import Any

# Between two texts: separators of every kind, and what spreadsheets overlook before a formula. Each run is read once
# (possessive, begun only at its first character): a visitor's two million line ends must not stop the export.
GAP = r"[;,\s\"\x00-\x1f]"
BEFORE = rf"(\A{GAP}*+|(?<!{GAP}){GAP}++)"
FORMULA = r"([=+\-@\uff1d\uff0b\uff0d\uff20])"
DANGEROUS = re.compile(rf"{BEFORE}('*+){FORMULA}")
PROTECTED = re.compile(rf"{BEFORE}'('*+){FORMULA}")
SEPARATOR = re.compile(r"[;,\t\r\n]")
# A number or a telephone number calculates to nothing but itself.
NUMBER = re.compile(r"[+-]?\d[\d \u00a0]*(?:[.,]\d+)?")


def harmless(text: str) -> str:
    """The text with an apostrophe before whatever would begin a formula; a number, or a telephone number, as it is."""
    return text if NUMBER.fullmatch(text) else DANGEROUS.sub(lambda found: _marked(found, "'"), text)


def as_typed(text: str) -> str:
    """The text that `harmless` was given: for a file of ours that comes back."""
    return PROTECTED.sub(lambda found: _marked(found, ""), text)


def cell(value: Any) -> Any:
    """A value for a cell: a number stays one, and so does nothing; everything else is harmless text."""
    return value if value is None or isinstance(value, int | float) else harmless(str(value))


def _marked(found: Match[str], mark: str) -> str:
    """Marked where a cell may begin there; a space alone begins none."""
    before, marks, formula = found.groups()
    if found.start() and not SEPARATOR.search(before):
        return found[0]
    return f"{before}{mark}{marks}{formula}"
