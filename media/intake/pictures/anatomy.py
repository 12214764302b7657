"""What a walk through the parts of a picture's file finds, without unpacking any of them."""

from dataclasses import dataclass

# Segments, chunks, blocks: pictures that people make have some thousands at most, as none of theirs is tiny.
MOST_PARTS = 50_000
Size = tuple[int, int]  # pixels: width, height


class DamagedError(Exception):
    """The file is not built as its kind is."""


@dataclass(frozen=True)
class Anatomy:
    """`bare` is the file without anything but the picture and its colours; `passes` is how often its largest frame is
    painted over (the scans of a progressive JPEG); `is_whole`: the end is there, where
    decoders do not miss it."""

    bare: bytes
    size: Size
    frames: int = 1
    passes: int = 1
    is_whole: bool = True
