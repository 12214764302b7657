"""Texts that are the same in every language: wagtail-localize has no per-field option (its issue 307)."""

from typing import Any

from wagtail import blocks
from wagtail_localize.segments import OverridableSegmentValue


class SyncedCharBlock(blocks.CharBlock):
    """A name or number that is never translated: every edition shows the source's text."""

    def get_translatable_segments(self, value: str) -> list:
        return []

    def restore_translated_segments(self, value: str, segments: list) -> str:
        return value


class OverridableCharBlock(blocks.CharBlock):
    """A text that is the same in every edition unless a translator overrides it, as a credit line."""

    def get_translatable_segments(self, value: str) -> list:
        return [OverridableSegmentValue("", value)] if value else []

    def restore_translated_segments(self, value: str, segments: list) -> Any:
        return segments[0].data if segments else value
