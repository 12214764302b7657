"""Pictures written into the markup (RFC 2397): kept out of the parser, which would need six times their size."""

import re

# An attribute's value; what a reader sees as text stays where it is.
LONG = re.compile(r"""(?<=["'=])data:[^\s"'<>]{1000,}""", re.IGNORECASE)


def lifted(markup: str) -> tuple[str, dict[str, bytes]]:
    """The markup with a short address in the place of each, and what these stand for."""
    inside: dict[str, bytes] = {}

    def keep(found: re.Match[str]) -> str:
        address = f"data:inside-{len(inside) + 1}"
        inside[address] = found[0].encode(errors="ignore")
        return address

    return LONG.sub(keep, markup), inside
