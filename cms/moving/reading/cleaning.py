"""Text as it stands in pieces: without what no reader sees, with one space where there was any white space."""

import re

# Soft hyphens, zero-width spaces and marks of direction; joiners stay, as they make emoji and Indic letters.
UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
# What no database and no XML takes: controls, halves of surrogate pairs, and what Unicode says is no character.
BROKEN = re.compile("[\0-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
SPACE = re.compile(r"\s+")
LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def whole(text: str) -> str:
    """Without what no reader sees; white space and line ends as they were."""
    return UNSEEN.sub("", BROKEN.sub("", text))


def collapsed(text: str) -> str:
    """On one line."""
    return SPACE.sub(" ", whole(text)).strip()
