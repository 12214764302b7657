"""Blocks that show projects."""

from .materials import MaterialStreamBlock
from .project_list import ProjectListBlock
from .stream import ProjectStreamBlock

__all__ = ["MaterialStreamBlock", "ProjectListBlock", "ProjectStreamBlock"]
