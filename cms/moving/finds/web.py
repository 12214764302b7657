"""Web addresses as they stand in running text: with a scheme, or bare ('www.example.fi/')."""

import re

from cms.moving.finds.found import FoundAddress, FoundShortAddress

# Endings that a bare name must have without 'www.', so that 'klo 13.ja' or 'tiedosto.pdf' is no address.
ENDINGS = (
    "fi|eu|com|org|net|info|io|se|ee|no|dk|de|nl|fr|uk|app|dev|city|ax|tv|me|ai|lv|lt|at|be|ch|es|it|pl"
    "|cz|pt|ie|gov|edu"
    "|int|blog|online|site|tech|cloud|digital|europa"
)
LABEL = r"[^\W_](?:[\w-]{0,62})"
ADDRESS = re.compile(
    rf"(?<![\w@./-])(?:(?P<scheme>https?)://(?P<rest>[^\s<>\"”»|\\^`{{}}]{{1,2000}})"
    rf"|(?P<bare>(?:www\.(?:{LABEL}\.){{1,8}}[^\W\d_]{{2,24}}|(?:{LABEL}\.){{1,8}}(?:{ENDINGS}))(?![\w@-])(?!\.\w)"
    rf"(?::\d{{2,5}})?(?:[/?#][^\s<>\"”»|\\^`{{}}]{{0,2000}})?))",
    re.IGNORECASE,
)
CLOSING = {")": "(", "]": "[", "}": "{"}
SHORT = re.compile(
    r"\b(?:lyhytosoite|lyhyt\s+osoite|pikaosoite|kortadress|short\s+(?:address|url|link)|shortcut)\b", re.IGNORECASE
)


def addresses(text: str) -> list[FoundAddress]:
    """The web addresses of a text. Punctuation that ends the sentence, and a bracket opened before it, stay out."""
    found = []
    for match in ADDRESS.finditer(text):
        written = without_ending(match[0])
        bare = match["scheme"] is None
        if "." not in written.partition("://")[2 if not bare else 0] and not bare:
            continue
        address = f"https://{written}" if bare else written
        sure = 1.0 if not bare or written.lower().startswith("www.") or "/" in written else 0.85
        found.append(FoundAddress(match.start(), match.start() + len(written), sure, address, written, bare))
    return found


def without_ending(written: str) -> str:
    """An address without the punctuation of the sentence around it."""
    while written:
        last = written[-1]
        if last in ".,;:!?'’…*–" or (last in CLOSING and written.count(last) > written.count(CLOSING[last])):
            written = written[:-1]
        else:
            break
    return written


def short_address(line: str) -> FoundShortAddress | None:
    """'Lyhytosoite tälle sivulle www.example.fi/6aika': the path that becomes a redirect."""
    label = SHORT.search(line[:500])
    if label is None:
        return None
    for found in addresses(line[:500]):
        host, _, path = found.address.partition("://")[2].partition("/")
        path = path.partition("?")[0].partition("#")[0].strip("/")
        if path:
            start = min(label.start(), found.start)
            return FoundShortAddress(start, max(label.end(), found.end), 1.0, path, host)
    return None
