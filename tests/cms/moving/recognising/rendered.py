"""The same pages as files: written out, read by the readers, and matched to their bits again."""

from collections.abc import Callable
from html import escape

from cms.moving.recognising.wording import BULLET
from cms.moving.source import Source
from tests.cms.moving.recognising.bits import Bit, Sample
from tests.cms.moving.written import read_text

Numbers = list[tuple[int, ...]]
INLINE_HEADS = ("h1", "h2", "h3", "h4")


def as_text(sample: Sample, *, bullet: str, between: str, within: str, wrapped: str = "{}") -> str:
    """Plain text as it comes out of a browser."""
    blocks = []
    for bit in sample.bits:
        if bit.shape == "picture":
            blocks += [bit.alt] if bit.alt else []
        elif bit.shape in ("ul", "ol"):
            marks = [f"{order}." if bit.shape == "ol" else bullet for order in range(1, len(bit.lines) + 1)]
            blocks.append(within.join(f"{mark} {line}" for mark, line in zip(marks, bit.lines, strict=True)))
        else:
            blocks.append(within.join(bit.lines))
    return wrapped.format(between.join(blocks))


def as_html(sample: Sample) -> str:
    """A saved page: a menu and a path before the article, a footer after it, headings, lists, figures."""
    body = "\n".join(element(bit) for bit in sample.bits)
    return (
        f"<html lang='{sample.language}'><head><title>{escape(title_of(sample))} | example.fi</title></head><body>"
        "<header><a href='/'>example.fi</a></header><nav><ul><li>Etusivu</li><li>Palvelut</li></ul></nav>"
        f"<main><article>{body}</article></main><footer><p>© example.fi</p></footer></body></html>"
    )


def title_of(sample: Sample) -> str:
    return next(bit.lines[0] for bit in sample.bits if bit.shape == "h1")


def element(bit: Bit) -> str:
    lines = [escape(line) for line in bit.lines]
    if bit.shape in ("ul", "ol"):
        return f"<{bit.shape}>{''.join(f'<li>{line}</li>' for line in lines)}</{bit.shape}>"
    if bit.shape == "picture":
        return f'<img src="https://www.example.fi/p/a.jpg" alt="{escape(bit.alt)}">'
    if bit.shape == "lines":
        return f"<p>{'<br>'.join(lines)}</p>"
    tag = bit.shape if bit.shape in INLINE_HEADS else "p"
    return f"<{tag}>{lines[0]}</{tag}>"


def as_divs(sample: Sample) -> str:
    """HTML that says nothing: <div>s, and lists as lines with a bullet."""
    rows = []
    for bit in sample.bits:
        if bit.shape in ("ul", "ol"):
            rows += [f"<div>• {escape(line)}</div>" for line in bit.lines]
        elif bit.shape == "picture":
            rows.append(element(bit))
        else:
            rows += [f"<div>{escape(line)}</div>" for line in bit.lines]
    return f"<body>{''.join(rows)}</body>"


def as_markdown(sample: Sample) -> str:
    blocks = []
    for bit in sample.bits:
        if bit.shape in INLINE_HEADS:
            blocks.append(f"{'#' * int(bit.shape[1])} {bit.lines[0]}")
        elif bit.shape in ("ul", "ol"):
            blocks.append("\n".join(f"{'1.' if bit.shape == 'ol' else '-'} {line}" for line in bit.lines))
        elif bit.shape == "picture":
            blocks.append(f"![{bit.alt}](a.jpg)")
        else:
            blocks.append("  \n".join(line.replace("#", "\\#") for line in bit.lines))
    return "\n\n".join(blocks)


def matched(sample: Sample, source: Source) -> Numbers:
    """Which pieces each bit became: those that say the same, from the last match on."""
    numbers, at = [], 0
    for bit in sample.bits:
        wanted = {" ".join(line.split()) for line in bit.lines} | ({bit.alt} if bit.alt else set())
        whole = " ".join(bit.lines)
        here = []
        for piece in source.pieces[at:]:
            said = BULLET.sub("", piece.text)
            if (said and (piece.text in wanted or said in wanted or said == whole)) or (
                bit.alt and piece.alt == bit.alt
            ):
                here.append(piece.number)
                at = piece.number + 1
                if len(here) == max(1, len(bit.lines)) or piece.text == whole:
                    break
            elif here:
                break
        numbers.append(tuple(here))
    return numbers


def reader(write: Callable[[Sample], str], format_name: str) -> Callable[[Sample], tuple[Source, Numbers]]:
    def read(sample: Sample) -> tuple[Source, Numbers]:
        source = read_text(sample.name, write(sample), format_name)
        return source, matched(sample, source)

    return read


def plain(**how) -> Callable[[Sample], tuple[Source, Numbers]]:
    return reader(lambda sample: as_text(sample, **how), "text")


RENDERED = {
    "file: text with •": plain(bullet="  •", between="\n\n", within="\n"),
    "file: text with - and blanks": plain(bullet="-", between="\n\n\n", within="\n"),
    "file: text with * and no blanks": plain(bullet="*", between="\n", within="\n"),
    "file: text with ▪, a blank line everywhere": plain(bullet="▪", between="\n\n", within="\n\n"),
    "file: text with – everywhere apart": plain(bullet="–", between="\r\n\r\n", within="\r\n\r\n"),
    "file: html": reader(as_html, "html"),
    "file: divs": reader(as_divs, "html"),
    "file: markdown": reader(as_markdown, "markdown"),
}
