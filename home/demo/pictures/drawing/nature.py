"""Sky, land, trees and water: what lies around every town."""

from random import Random

from home.demo.pictures.drawing.colour import PAPER
from home.demo.pictures.drawing.svg import LINE, Point, disc, group, line, number, path, poly, rect, smooth, stroke


def cloud(x: float, y: float, width: float, fill: str = PAPER, opacity: float = 0.75) -> str:
    """A long evening cloud: two bars with round ends, one resting on the other."""
    height = max(width * 0.075, 16)
    upper = rect(width * 0.14, -height, width * 0.58, height + 1, fill, height / 2)
    lower = rect(0, 0, width, height, fill, height / 2)
    joint = rect(width * 0.2, -height / 2, width * 0.46, height, fill)
    return group(upper, lower, joint, at=(x, y), opacity=opacity)


def gulls(colour: str, *places: Point, span: float = 34) -> str:
    """Birds as two drawn arcs."""
    arc = f"q{number(span / 4)} {number(-span / 2.4)} {number(span / 2)} 0"
    return "".join(stroke(f"M{number(x)} {number(y)}{arc}{arc}", colour) for x, y in places)


def hills(seed: int, span: Point, y: float, rise: float, floor: float, fill: str, steps: int = 6) -> str:
    """A soft ridge between two x's, filled down to the floor."""
    random = Random(seed)
    left, right = span
    points = [
        (left + (right - left) * i / steps, y - rise * (random.random() * 0.8 + (0.2 if i % 2 else 0)))
        for i in range(steps + 1)
    ]
    return path(smooth(points) + f"L{number(right)} {number(floor)}L{number(left)} {number(floor)}z", fill)


def spruce(x: float, y: float, height: float, fill: str, width: float = 0.34) -> str:
    """A spruce as three tiers."""
    half = height * width / 2
    d = f"M{number(x)} {number(y - height)}"
    outline = ((0.46, 0.62), (0.3, 0.62), (0.74, 0.32), (0.52, 0.32), (1, 0))
    right = [(x + half * w, y - height * h) for w, h in outline]
    left = [(2 * x - px, py) for px, py in reversed(right)]
    return path(d + "".join(f"L{number(px)} {number(py)}" for px, py in right + left) + "z", fill)


def forest(seed: int, span: Point, y: float, heights: Point, fill: str, gap: float = 0.2) -> str:
    """A row of spruces of varied height; `gap` is the step as a share of the height."""
    random = Random(seed)
    x, parts = span[0], []
    while x < span[1]:
        height = random.uniform(*heights)
        parts.append(spruce(x, y + random.uniform(0, 6), height, fill))
        x += height * gap * random.uniform(0.8, 1.5)
    return "".join(parts)


def pad(x: float, y: float, width: float, fill: str) -> str:
    """A cushion of needles: round above, nearly flat below."""
    half = width / 2
    return path(
        f"M{number(x - half)} {number(y)}q{number(half * 0.05)} {number(-half * 0.42)}"
        f" {number(half * 0.55)} {number(-half * 0.4)}"
        f"q{number(half * 0.3)} {number(-half * 0.3)} {number(half * 0.75)} {number(-half * 0.12)}"
        f"q{number(half * 0.6)} {number(-half * 0.02)} {number(half * 0.65)} {number(half * 0.52)}"
        f"q{number(-half)} {number(half * 0.22)} {number(-2 * half)} 0z",
        fill,
    )


def pine(x: float, y: float, height: float, crown: str, trunk: str, lean: float = 0) -> str:
    """A shore pine: a bare trunk with cushions of needles."""
    top = x + lean * height
    d = f"M{number(x)} {number(y)}Q{number(x - lean * height * 0.25)} {number(y - height * 0.5)}"
    d += f" {number(top)} {number(y - height * 0.9)}"
    pads = ((0.02, 0.87, 0.4), (-0.17, 0.73, 0.36), (0.19, 0.67, 0.4), (-0.1, 0.58, 0.28))
    branches = "".join(
        line(trunk, (x + lean * height * (h - 0.14), y - height * (h - 0.14)), (top + dx * height, y - height * h))
        for dx, h, _ in pads[1:]
    )
    needles = "".join(pad(top + dx * height, y - height * h, height * w, crown) for dx, h, w in pads)
    return stroke(d, trunk, max(LINE, height * 0.04)) + branches + needles


def leafy(x: float, y: float, height: float, crown: str, trunk: str, shade: str | None = None) -> str:
    """A street tree: an oval crown, its right half in shade, on a drawn trunk."""
    rx, ry, cy = height * 0.27, height * 0.36, y - height * 0.64
    shaded = ""
    if shade:
        shaded = path(
            f"M{number(x)} {number(cy - ry)}A{number(rx)} {number(ry)} 0 0 1 {number(x)} {number(cy + ry)}"
            f"Q{number(x + rx * 0.5)} {number(cy)} {number(x)} {number(cy - ry)}z",
            shade,
        )
    stem = line(trunk, (x, y), (x, cy), width=max(LINE, height * 0.03))
    twig = line(trunk, (x, cy + ry * 0.45), (x + rx * 0.4, cy + ry * 0.05))
    return disc(x, cy, rx, crown, ry) + shaded + stem + twig


def ripples(seed: int, box: tuple[float, float, float, float], colour: str, count: int, longest: float = 150) -> str:
    """Short level lines on water inside (left, top, right, bottom), longer towards the viewer."""
    random = Random(seed)
    left, top, right, bottom = box
    parts = []
    for i in range(count):
        depth = (i + random.random()) / count
        length = longest * (0.25 + 0.75 * depth) * random.uniform(0.5, 1)
        x, y = random.uniform(left, right - length), top + (bottom - top) * depth
        parts.append(line(colour, (x, y), (x + length, y)))
    return "".join(parts)


def glitter(seed: int, x: float, top: float, bottom: float, width: float, colour: str, count: int = 8) -> str:
    """The sun's path on water: level bars around an x, wider towards the viewer."""
    random = Random(seed)
    parts = []
    for i in range(count):
        depth = i / (count - 1)
        half = width * (0.3 + 0.7 * depth) * random.uniform(0.55, 1) / 2
        middle = x + random.uniform(-0.08, 0.08) * width
        thick = 5 + 7 * depth
        parts.append(rect(middle - half, top + (bottom - top) * depth**1.3, 2 * half, thick, colour, thick / 2))
    return group(*parts, opacity=0.85)


def islet(x: float, y: float, width: float, height: float, fill: str, shade: str | None = None) -> str:
    """A smooth rock that rises out of the water at `y`."""
    half = width / 2
    body = (
        f"M{number(x - half)} {number(y)}C{number(x - half * 0.7)} {number(y - height)}"
        f" {number(x - half * 0.1)} {number(y - height * 1.25)} {number(x + half * 0.2)} {number(y - height * 0.9)}"
        f"S{number(x + half * 0.75)} {number(y - height * 0.45)} {number(x + half)} {number(y)}z"
    )
    shaded = poly(shade, (x - half * 0.2, y), (x + half * 0.2, y - height * 0.6), (x + half, y)) if shade else ""
    return path(body, fill) + shaded


def reeds(seed: int, span: Point, y: float, height: float, colour: str, count: int) -> str:
    """Drawn stems that lean with the wind."""
    random = Random(seed)
    parts = []
    for i in range(count):
        x = span[0] + (span[1] - span[0]) * (i + random.random() * 0.8) / count
        tall = height * random.uniform(0.55, 1)
        lean = tall * random.uniform(0.05, 0.2)
        parts.append(stroke(f"M{number(x)} {number(y)}q0 {number(-tall * 0.6)} {number(lean)} {number(-tall)}", colour))
    return "".join(parts)
