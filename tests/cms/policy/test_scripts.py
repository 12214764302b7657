"""Inline scripts run in the editor's interface when Wagtail writes them, and no others."""

import json

import pytest
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminPageChooser, AdminTimeInput
from wagtail.images.widgets import AdminImageChooser

from cms.policy.scripts import SCRIPT, is_known, marked

SMUGGLED = [
    "alert(1)",
    'new PageChooser("id_x", {}); alert(1);',
    'new PageChooser("id_x", alert(1));',
    'new PageChooser("id_x", {"a": alert(1)});',
    'new Function("alert(1)");',
    'initDateChooser("x", {});alert("");',
    '(function() { var panel = new InlinePanel(JSON.parse("{}")); alert(1) })();',
    (
        'if (typeof window.chooserUrls === "undefined") { window.chooserUrls = { imageChooser: "a", '
        'documentChooser: "b", pageChooser: "c" + alert(1), } }'
    ),
]


@pytest.mark.parametrize(
    "widget", [AdminDateInput, AdminDateTimeInput, AdminTimeInput, AdminImageChooser, AdminPageChooser]
)
@pytest.mark.django_db
def test_a_widget_of_wagtails_is_known(widget):
    scripts = SCRIPT.findall(widget().render("a", None, {"id": 'id_ä"'}))
    assert scripts
    assert all(is_known(script) for script in scripts)


@pytest.mark.parametrize("script", SMUGGLED)
def test_a_smuggled_script_gets_no_nonce(script):
    assert not is_known(script)
    html = f"<p><script>{script}</script></p>".encode()
    assert marked(html, "text/html; charset=utf-8", "abc") == html


def test_a_known_script_gets_the_nonce_in_html_and_in_html_inside_json():
    html = '<script>new PageChooser("id_x", {"a": "<b>"});</script>'
    expected = html.replace("<script>", '<script nonce="abc">')
    assert marked(html.encode(), "text/html", "abc").decode() == expected
    answer = marked(json.dumps({"step": "choose", "html": [html]}).encode(), "application/json", "abc")
    assert json.loads(answer) == {"step": "choose", "html": [expected]}
