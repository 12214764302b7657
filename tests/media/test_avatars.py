"""Staff's own pictures come in as the library's do."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.admin.forms.account import AvatarPreferencesForm
from wagtail.users.models import UserProfile

from media.avatars import AvatarForm
from tests.badfiles import BAD_PICTURES, SECRET, photograph, saved

pytestmark = pytest.mark.django_db


def file(content: bytes, name: str = "Minä.jpg") -> dict:
    return {"avatar": SimpleUploadedFile(name, content, "image/jpeg")}


def test_a_cut_picture_is_said_at_the_field(admin_user):
    """It was a server error."""
    cut = BAD_PICTURES["a JPEG cut in the middle"][1]()
    cut = saved("jpeg", (600, 500))[: len(cut)]
    form = AvatarForm({}, file(cut), instance=UserProfile.get_for_user(admin_user))
    assert "avatar" in form.errors


def test_upstream_still_falls_over_a_cut_picture(admin_user):
    """When this fails, media/avatars.py may go: look first at the two other things that it names."""
    cut = saved("jpeg", (600, 500))
    form = AvatarPreferencesForm({}, file(cut[: len(cut) // 2]), instance=UserProfile.get_for_user(admin_user))
    with pytest.raises(OSError, match="truncated"):
        form.is_valid()


def test_a_small_picture_tells_no_place(admin_user):
    form = AvatarForm({}, file(photograph("jpeg")), instance=UserProfile.get_for_user(admin_user))
    assert form.is_valid(), form.errors
    kept = form.save().avatar
    assert SECRET not in kept.read()
    assert kept.name.endswith("_mina.jpg")
