"""How a page is built up: its headings, what stands below them, and what stands twice."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.blocks import HeadingBlock
from cms.checking.content import Content, Part
from cms.checking.findings import Finding

LONG_ENOUGH = 40  # characters; shorter lines may well stand twice
SHOWN = 60


def _streams(content: Content) -> Iterator[list[Part]]:
    """The blocks of each stream of the page."""
    streams: dict[str, list[Part]] = {}
    for part in content.parts:
        if not part.level:
            streams.setdefault(part.path.partition(".")[0], []).append(part)
    yield from streams.values()


def _level(part: Part) -> int:
    """1–6 for a heading, 2 for a block that prints one of its own, 0 for others."""
    if isinstance(part.block, HeadingBlock):
        return int(part.value.tag[1:])
    return 2 if "heading" in getattr(part.block, "child_blocks", {}) else 0


def check_levels(content: Content) -> Iterator[Finding]:
    """A sub-heading below no heading (WCAG 2.2, technique H42). The title of the page is the first level."""
    for parts in _streams(content):
        above = 1
        for part in parts:
            level = _level(part)
            if level > above + 1:
                advice = _("There is no main heading above “%(text)s”. Make this one a main heading of a part.")
                text = advice % {"text": part.value.get("text") or ""}
                yield Finding("skipped_level", f"{part.path}.level", _("Heading level skipped"), text)
            above = level or above


def check_sections(content: Content) -> Iterator[Finding]:
    """A heading with nothing below it; a sub-heading is something."""
    for parts in _streams(content):
        for part, following in zip(parts, [*parts[1:], None], strict=True):
            if not isinstance(part.block, HeadingBlock):
                continue
            is_heading = following is not None and isinstance(following.block, HeadingBlock)
            if following is None or (is_heading and _level(following) <= _level(part)):
                text = _("Nothing stands below “%(text)s”. Write something, or take the heading out.")
                advice = text % {"text": part.value.get("text") or ""}
                yield Finding("empty_section", f"{part.path}.text", _("Empty section"), advice)


def check_repeats(content: Content) -> Iterator[Finding]:
    """A paragraph that stands twice; pointed out where it stands again."""
    seen: set[str] = set()
    for passage in content.passages:
        text = " ".join(passage.text.split())
        if len(text) < LONG_ENOUGH or passage.path == "search_description":
            continue
        if text in seen:
            advice = _("This stands on the page already: “%(text)s…”") % {"text": text[:SHOWN]}
            yield Finding("repeated", passage.path, _("The same paragraph twice"), advice, passage.line)
        seen.add(text)
