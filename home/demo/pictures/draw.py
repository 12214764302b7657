"""Draw the demo pictures: `python -m home.demo.pictures.draw [name …]` writes the PNG files.

`--out FOLDER` writes them elsewhere, `--svg` writes the SVG files as well.
"""

from argparse import ArgumentParser
from pathlib import Path

from home.demo.pictures.drawing.catalogue import PICTURES
from home.demo.pictures.drawing.render import render
from home.demo.pictures.drawing.svg import document

HERE = Path(__file__).parent


def main() -> None:
    """Draw the named pictures, or all."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="picture names without .png, all when left out")
    parser.add_argument("--out", type=Path, default=HERE)
    parser.add_argument("--svg", action="store_true", help="write the SVG files as well")
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(PICTURES)
    if unknown:
        parser.error(f"no such picture: {', '.join(sorted(unknown))}")
    arguments.out.mkdir(parents=True, exist_ok=True)
    jobs = []
    for name in arguments.names or PICTURES:
        size, draw = PICTURES[name]
        svg = document(*size, [draw()])
        if arguments.svg:
            (arguments.out / f"{name}.svg").write_text(svg)
        jobs.append((name, svg, size))
    render(jobs, arguments.out)


if __name__ == "__main__":
    main()
