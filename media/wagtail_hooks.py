"""Pictures in the editor's interface: what they lack, on the desk and while writing."""

from django.urls import URLPattern
from wagtail import hooks

from cms.checking.findings import HOOK
from media import multiple
from media.desk import PicturesList
from media.findings import check_pictures, check_tables
from media.renditions.making import make_all

for check in (check_pictures, check_tables):
    hooks.register(HOOK, check)


@hooks.register("register_admin_urls", order=-1)  # before Wagtail's own at the same addresses
def admin_urls() -> list[URLPattern]:
    """/admin/images/multiple/add/, /admin/documents/multiple/add/"""
    return multiple.urlpatterns


@hooks.register("register_desk_list")
def desk_list() -> type[PicturesList]:
    """Pictures that lack words."""
    return PicturesList


@hooks.register("do_daily")
def make_missing_sizes() -> int:
    """What no signal told of, and what could not be made before: sizes are looked for everywhere. Returns 1."""
    make_all.enqueue()
    return 1
