"""Hashtags: '#6Aika #tulevaisuudenturku'."""

import re

from cms.moving.finds.found import FoundTag

# Not inside a word or an address ('example.fi/page#part', '&#228;'); at least one letter, so that '#1' is a number.
TAG = re.compile(r"(?<![\w/&#.=?])[#\uff03](?=\d{0,20}[^\W\d_])(\w{2,100})(?![\w#;])")
BETWEEN = re.compile(r"[\s,;·|/–-]*")


def hashtags(line: str) -> list[FoundTag]:
    """The hashtags of a line, in its order. They are surer where the line holds nothing else."""
    found = list(TAG.finditer(line))
    alone = bool(found) and not BETWEEN.sub("", TAG.sub("", line))
    return [FoundTag(tag.start(), tag.end(), 1.0 if alone else 0.9, tag[1]) for tag in found]
