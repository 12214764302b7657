"""Pictures in the editor's interface: what they lack, on the desk and while writing."""

from wagtail import hooks

from cms.checking.findings import HOOK
from media.desk import PicturesList
from media.findings import check_pictures, check_tables

for check in (check_pictures, check_tables):
    hooks.register(HOOK, check)


@hooks.register("register_desk_list")
def desk_list() -> type[PicturesList]:
    """Pictures that lack words."""
    return PicturesList
