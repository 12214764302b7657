"""The stream of a project's page, and of every page that may list projects."""

from media.blocks import IllustratedStreamBlock
from projectpages.blocks.project_list import ProjectListBlock


class ProjectStreamBlock(IllustratedStreamBlock):
    """Words, pictures and lists of projects."""

    project_list = ProjectListBlock()
