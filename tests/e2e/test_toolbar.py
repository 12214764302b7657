"""The toolbar on the chosen block moves, doubles, deletes and adds through Wagtail's own form."""

import pytest
from playwright.sync_api import expect

from tests.e2e.previews import blocks, choose_block, expect_blocks, open_front_page, preview_of, tools, use

pytestmark = pytest.mark.e2e


def test_a_block_is_moved_doubled_deleted_and_brought_back(staff):
    editor = open_front_page(staff, "Espoo")
    before = blocks(editor)
    here = before.index("coordinators")
    choose_block(editor, ".coordinators h2")
    use(editor, "down")
    expect_blocks(editor, [*before[:here], before[here + 1], "coordinators", *before[here + 2 :]])
    expect(tools(editor).locator("button:focus")).to_have_attribute("data-name", "down")
    use(editor, "up")
    expect_blocks(editor, before)
    use(editor, "duplicate")
    expect_blocks(editor, [*before[:here], "coordinators", *before[here:]])
    choose_block(editor, ".coordinators h2")
    use(editor, "remove")
    expect_blocks(editor, before)
    preview_of(editor).get_by_role("button", name="Kumoa").click()
    expect_blocks(editor, [*before[:here], "coordinators", *before[here:]])
    expect(preview_of(editor).locator(".coordinators h2")).to_have_count(2)
    choose_block(editor, ".coordinators h2")
    use(editor, "remove")
    expect_blocks(editor, before)
    expect(preview_of(editor).locator(".coordinators h2")).to_have_count(1)


def test_a_block_is_added_where_the_toolbar_stands(staff):
    editor = open_front_page(staff, "Espoo")
    before = blocks(editor)
    choose_block(editor, ".coordinators h2")
    use(editor, "before")
    editor.get_by_role("option", name="Sitaatti").click()
    here = before.index("coordinators")
    expect_blocks(editor, [*before[:here], "quote", *before[here:]])
    added = editor.get_by_role("region", name="Sitaatti").filter(has=editor.locator("textarea:focus"))
    expect(added).to_have_count(1)
    added.get_by_role("button", name="Poista").first.click()
    expect_blocks(editor, before)
