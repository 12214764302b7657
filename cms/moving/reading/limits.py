"""How much is taken: far more than a page has, far less than what would hold up a worker (30 s, 300 MB)."""

from cms.moving.reading.refusals import refusal

MILLION = 1_000_000
MOST_BYTES = 20 * 1024**2  # of the file
MOST_CHARACTERS = 2 * MILLION  # that a reader sees on one page: a book of a thousand leaves
MOST_PIECES = 5_000  # of one page
MOST_CELLS = 20_000  # of one table
MOST_ELEMENTS = 200_000  # of one page: each takes some 300 bytes of memory
MOST_DEPTH = 500  # of elements inside each other; the parser itself gives up, silently, at 2,048


def check_size(content: bytes) -> None:
    """Raises SourceError."""
    if len(content) > MOST_BYTES:
        raise refusal("large", found=-(-len(content) // 1024**2), most=MOST_BYTES // 1024**2)


def check_length(characters: int) -> None:
    """Raises SourceError."""
    if characters > MOST_CHARACTERS:
        raise refusal("long", most=MOST_CHARACTERS)
