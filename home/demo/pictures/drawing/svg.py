"""SVG as plain strings: each function returns one element, a picture is their sum.

Coordinates are pixels, y grows downwards. Every drawn line has the weight LINE.
"""

import re
from collections.abc import Iterable
from hashlib import md5

Point = tuple[float, float]

LINE = 6


def number(value: float) -> str:
    """Write a coordinate with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def element(name: str, *children: str, **attributes: object) -> str:
    """Return `<name …>children</name>`; `stroke_width` becomes `stroke-width`."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{number(value) if isinstance(value, float) else value}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{''.join(children)}</{name}>"


def rect(x: float, y: float, width: float, height: float, fill: str, r: float = 0) -> str:
    """A rectangle from its top left corner."""
    return element(
        "rect", x=float(x), y=float(y), width=float(width), height=float(height), fill=fill, rx=float(r) if r else None
    )


def disc(x: float, y: float, r: float, fill: str, ry: float | None = None) -> str:
    """A filled circle, or an ellipse when `ry` is given."""
    return element("ellipse", cx=float(x), cy=float(y), rx=float(r), ry=float(r if ry is None else ry), fill=fill)


def ring(x: float, y: float, r: float, stroke: str, width: float = LINE) -> str:
    """An unfilled circle."""
    return element("circle", cx=float(x), cy=float(y), r=float(r), fill="none", stroke=stroke, stroke_width=width)


def poly(fill: str, *points: Point) -> str:
    """A filled polygon."""
    return element("polygon", points=" ".join(f"{number(x)},{number(y)}" for x, y in points), fill=fill)


def path(d: str, fill: str, rule: str | None = None) -> str:
    """A filled path; the rule "evenodd" lets a second outline cut a hole."""
    return element("path", d=d, fill=fill, fill_rule=rule)


def stroke(d: str, colour: str, width: float = LINE, dash: str | None = None, cap: str = "round") -> str:
    """A drawn path, its ends round if not told otherwise."""
    return element(
        "path",
        d=d,
        fill="none",
        stroke=colour,
        stroke_width=width,
        stroke_linecap=cap,
        stroke_linejoin="round",
        stroke_dasharray=dash,
    )


def line(colour: str, *points: Point, width: float = LINE) -> str:
    """A drawn polyline with round ends and corners."""
    return stroke("M" + "L".join(f"{number(x)} {number(y)}" for x, y in points), colour, width)


def dome(x: float, y: float, r: float, fill: str, height: float | None = None) -> str:
    """The upper half of an ellipse standing on `y`."""
    return path(f"M{number(x - r)} {number(y)}a{number(r)} {number(height or r)} 0 0 1 {number(2 * r)} 0z", fill)


def smooth(points: list[Point]) -> str:
    """Return path data of a soft curve through the points (Catmull-Rom)."""
    d = f"M{number(points[0][0])} {number(points[0][1])}"
    for i in range(len(points) - 1):
        before, start = points[max(i - 1, 0)], points[i]
        end, after = points[i + 1], points[min(i + 2, len(points) - 1)]
        d += (
            f"C{number(start[0] + (end[0] - before[0]) / 6)} {number(start[1] + (end[1] - before[1]) / 6)}"
            f" {number(end[0] - (after[0] - start[0]) / 6)} {number(end[1] - (after[1] - start[1]) / 6)}"
            f" {number(end[0])} {number(end[1])}"
        )
    return d


def group(
    *parts: str, at: Point = (0, 0), scale: float = 1, flip: bool = False, turn: float = 0, opacity: float = 1
) -> str:
    """Move, turn (degrees), mirror and scale parts drawn around the origin."""
    moves = f"translate({number(at[0])} {number(at[1])})"
    if turn:
        moves += f" rotate({turn})"
    if scale != 1 or flip:
        moves += f" scale({-scale if flip else scale} {scale})"
    return element("g", *parts, transform=moves, opacity=opacity if opacity < 1 else None)


def mirror(*parts: str, at: Point, squeeze: float = 1, opacity: float = 0.3) -> str:
    """Reflect parts drawn above the origin in still water."""
    return element(
        "g", *parts, transform=f"translate({number(at[0])} {number(at[1])}) scale(1 {-squeeze})", opacity=opacity
    )


def clip(shape: str, *parts: str) -> str:
    """Show the parts only inside a shape."""
    name = "clip-" + md5(shape.encode(), usedforsecurity=False).hexdigest()[:8]
    return element("clipPath", shape, id=name) + element("g", *parts, clip_path=f"url(#{name})")


def fade(*colours: str) -> str:
    """Return a fill that runs down through the colours, evenly spaced."""
    return f"url(#fade-{'-'.join(colour[1:] for colour in colours)})"


def _gradient(name: str) -> str:
    """Define the fade that a fill named."""
    colours = name.split("-")[1:]
    stops = (
        element("stop", offset=round(i / (len(colours) - 1), 3), stop_color=f"#{colour}")
        for i, colour in enumerate(colours)
    )
    return element("linearGradient", *stops, id=name, x2=0, y2=1)


def document(width: int, height: int, parts: Iterable[str]) -> str:
    """Return the whole SVG file, with the fades that its parts use."""
    body = "".join(parts)
    fades = "".join(map(_gradient, sorted(set(re.findall(r"url\(#(fade-[\w-]+)\)", body)))))
    return element(
        "svg",
        element("defs", fades),
        body,
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=f"0 0 {width} {height}",
    )
