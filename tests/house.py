"""What the house is made of, read from the files and from Django, for the tests of its conventions."""

import re
from pathlib import Path

from wagtail import blocks
from wagtail.models import Page, get_page_models

from citypages.blocks import CityStreamBlock
from tests.files import ROOT, tracked_files

ROOMS = ("cms", "media", "projectpages", "citypages", "home")
TEMPLATES = ROOT / "templates"


def modules() -> list[Path]:
    """Every Python module but migrations."""
    return [path for path in tracked_files() if path.suffix == ".py" and "migrations" not in path.parts]


def own_modules() -> list[Path]:
    """The modules of the rooms."""
    return [path for path in modules() if path.relative_to(ROOT).parts[0] in ROOMS]


def templates() -> list[Path]:
    """Every template, those inside apps too."""
    return [path for path in tracked_files() if path.suffix == ".html" and "templates" in path.parts]


def template_name(path: Path) -> str:
    """The name by which Django knows a template."""
    return str(path).rpartition("/templates/")[2]


def page_types() -> list[type[Page]]:
    """The page types of the rooms."""
    return [model for model in get_page_models() if model is not Page]


def stream_blocks() -> dict[str, blocks.Block]:
    """The blocks of the largest stream, which holds every block, by their name in it."""
    return dict(CityStreamBlock().child_blocks)


def snake(name: str) -> str:
    """'ProjectListBlock' as 'project_list_block'."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def short(path: Path) -> str:
    """A file's path as a person names it."""
    return str(path.relative_to(ROOT))
