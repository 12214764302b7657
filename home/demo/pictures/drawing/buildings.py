"""Houses and their parts."""

from random import Random

from home.demo.pictures.drawing.svg import number, path, poly, rect


def windows(
    box: tuple[float, float, float, float],
    columns: int,
    rows: int,
    fill: str,
    share: tuple[float, float] = (0.45, 0.5),
    lit: str | None = None,
    seed: int = 1,
    chance: float = 0.2,
) -> str:
    """A grid of windows in (left, top, width, height); `share` is how much of its cell a window fills."""
    random = Random(seed)
    left, top, width, height = box
    cell_w, cell_h = width / columns, height / rows
    w, h = cell_w * share[0], cell_h * share[1]
    return "".join(
        rect(
            left + cell_w * column + (cell_w - w) / 2,
            top + cell_h * row + (cell_h - h) / 2,
            w,
            h,
            lit if lit and random.random() < chance else fill,
        )
        for row in range(rows)
        for column in range(columns)
    )


def arch(x: float, y: float, width: float, height: float, fill: str) -> str:
    """A round-headed window or door standing on `y`, from its left edge."""
    half, straight = number(width / 2), number(height - width / 2)
    return path(f"M{number(x)} {number(y)}v-{straight}a{half} {half} 0 0 1 {number(width)} 0v{straight}z", fill)


def block(x: float, y: float, width: float, height: float, wall: str, shade: str, roof: str | None = None) -> str:
    """A plain house standing on `y`: a wall, its right third in shade, perhaps a flat roof edge."""
    body = rect(x, y - height, width, height, wall) + rect(x + width * 0.68, y - height, width * 0.32, height, shade)
    return body + (rect(x - 6, y - height - 10, width + 12, 14, roof) if roof else "")


def gable(x: float, y: float, width: float, height: float, pitch: float, wall: str, shade: str, roof: str) -> str:
    """A house seen from its end: wall with a ridge in the middle, right half in shade, roof edge on top."""
    middle, eaves = x + width / 2, y - height
    low = eaves + 4 + 12 * pitch / (width / 2)
    return (
        poly(wall, (x, y), (x, eaves), (middle, eaves - pitch), (x + width, eaves), (x + width, y))
        + poly(shade, (middle, y), (middle, eaves - pitch), (x + width, eaves), (x + width, y))
        + poly(
            roof,
            (x - 12, low),
            (middle, eaves - pitch + 4),
            (x + width + 12, low),
            (x + width + 12, low - 22),
            (middle, eaves - pitch - 18),
            (x - 12, low - 22),
        )
    )


def long_house(x: float, y: float, width: float, height: float, pitch: float, wall: str, roof: str) -> str:
    """A house seen from its side: wall and a hipped roof."""
    eaves = y - height
    return rect(x, eaves, width, height, wall) + poly(
        roof,
        (x - 10, eaves),
        (x + pitch * 0.7, eaves - pitch),
        (x + width - pitch * 0.7, eaves - pitch),
        (x + width + 10, eaves),
    )


def chimney(x: float, y: float, height: float, width: float, fill: str, shade: str, cap: str) -> str:
    """A tapering factory chimney with a collar."""
    low, high = width / 2, width * 0.33
    return (
        poly(fill, (x - low, y), (x - high, y - height), (x + high, y - height), (x + low, y))
        + poly(shade, (x + low * 0.2, y), (x + high * 0.2, y - height), (x + high, y - height), (x + low, y))
        + rect(x - high - 5, y - height - 10, 2 * high + 10, 18, cap)
        + rect(x - high - 2, y - height + 36, 2 * high + 4, 8, cap)
    )


def saw_roof(x: float, y: float, teeth: int, width: float, rise: float, fill: str, glass: str) -> str:
    """A row of saw teeth standing on `y`, the steep side glazed."""
    return "".join(
        poly(fill, (x + i * width, y), (x + i * width, y - rise), (x + (i + 1) * width, y))
        + poly(
            glass,
            (x + i * width, y - rise * 0.12),
            (x + i * width, y - rise * 0.86),
            (x + i * width + width * 0.12, y - rise * 0.74),
            (x + i * width + width * 0.12, y - rise * 0.12),
        )
        for i in range(teeth)
    )
