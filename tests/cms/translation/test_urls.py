"""Our views answer at wagtail-localize's addresses, whose names stay as they were."""

import pytest
from django.urls import resolve, reverse
from wagtail_localize import wagtail_hooks

OURS = {
    "submit_page_translation": [1],
    "submit_snippet_translation": ["people", "person", "1"],
    "update_translations": [1],
    "stop_translation": [1],
    "convert_to_alias": [1],
    "translations_report": [],
    "translations_report_results": [],
    "snippets_api_listing": ["people", "person"],
    "snippets_api_detail": ["people", "person", "1"],
    "edit_string_translation": [1, 1],
    "edit_override": [1, 1],
    "download_pofile": [1],
    "upload_pofile": [1],
    "machine_translate": [1],
    "preview_translation": [1],
}
# Words of its interface, for anybody who is logged in.
STOCK = {"javascript_catalog"}


@pytest.mark.parametrize("name", OURS)
def test_the_first_match_is_ours(name):
    view = resolve(reverse(f"wagtail_localize:{name}", args=OURS[name])).func
    assert view.__module__.startswith("cms.")


def test_an_upgrade_that_adds_an_address_is_noticed():
    """Whoever upgrades wagtail-localize looks at the new view's permissions and adds it here."""
    patterns = wagtail_hooks.register_admin_urls()[0].url_patterns
    assert {pattern.name for pattern in patterns} == STOCK | set(OURS)
