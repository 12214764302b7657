"""Turn SVG into small PNG files: Chromium draws, Pillow reduces the colours."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
LARGEST = 120_000
PAGE = "<!doctype html><style>html,body{margin:0}svg{display:block}</style>"


def reduced(png: bytes) -> bytes:
    """Return the picture with at most 256 colours of its own, fewer when the file would be too large."""
    picture: Image.Image = Image.open(BytesIO(png))
    if picture.mode == "RGBA":
        return _reduced_with_alpha(picture)
    picture = picture.convert("RGB")
    for colours in (256, 192, 128, 96, 64):
        small = picture.quantize(colours, method=Image.Quantize.MEDIANCUT, kmeans=1, dither=Image.Dither.NONE)
        buffer = BytesIO()
        small.save(buffer, "PNG", optimize=True)
        if buffer.tell() <= LARGEST:
            break
    return buffer.getvalue()


def _reduced_with_alpha(picture: Image.Image) -> bytes:
    """The same for a picture with a clear background."""
    buffer = BytesIO()
    picture.quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def render(pictures: Iterable[tuple[str, str, tuple[int, int]]], folder: Path) -> None:
    """Write `<name>.png` into the folder for each (name, svg, (width, height))."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        page = browser.new_page()
        for name, svg, (width, height) in pictures:
            page.set_viewport_size({"width": width, "height": height})
            page.set_content(PAGE + svg)
            data = reduced(page.screenshot(type="png", omit_background=name.startswith("logo-")))
            (folder / f"{name}.png").write_bytes(data)
            print(f"{name}.png  {width}x{height}  {len(data) / 1000:.0f} kB")
        browser.close()
