"""Only what a reader reads is set, in the language it is written in."""

import pytest

from cms.typography.markup import typeset_html

NBSP = "\u00a0"


def html(source: str) -> str:
    """Set as a Finnish page; no-break spaces as tildes."""
    return typeset_html(source, "fi").replace(NBSP, "~")


@pytest.mark.parametrize(
    "source",
    [
        '<a href="/30%20b?v=2014-2020" title="30 %">x</a>',
        '<source sizes="(width >= 40rem) 24rem" srcset="/2014-2020 - a.png 40w">',
        "<p title='\"a\" > 30 %'>x</p>",
        '<img alt="&quot;30 %&quot;" src="/a - b.png">',
        '<code>30 % "a" - b</code>',
        "<pre>2014-2020</pre>",
        '<script type="application/ld+json">{"name": "30 %"}</script>',
        '<textarea>30 % "a"</textarea>',
        "<svg><text>30 %</text></svg>",
        '<!-- 30 % "a" -->',
        "<p>&lt;b&gt; &amp; c</p>",
    ],
)
def test_nothing_is_touched_inside(source):
    assert html(source) == source


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("<p>30 %</p>", "<p>30~%</p>"),
        ("<p><b>30</b> %</p>", "<p><b>30</b>~%</p>"),
        ("<p>&quot;a&quot; &#x27;b&#x27;</p>", "<p>”a” ’b’</p>"),
        ("<code>30 %</code><p>30 %</p>", "<code>30 %</code><p>30~%</p>"),
        ('<p lang="en">"a"</p><p>"a"</p>', '<p lang="en">“a”</p><p>”a”</p>'),
        ('<p><i lang="en">"a"</i> "a"</p>', '<p><i lang="en">“a”</i> ”a”</p>'),
        ('<div lang="en"><div>a</div>"a"</div>"a"', '<div lang="en"><div>a</div>“a”</div>”a”'),
        ('<p lang="en">"<b>six</b>"</p>', '<p lang="en">“<b>six</b>”</p>'),
        ('<p lang="sv">30 %</p>', '<p lang="sv">30 %</p>'),
        ('<html lang="en"><title>"a" - b</title>', '<html lang="en"><title>“a”~– b</title>'),
    ],
)
def test_text_is_set(source, printed):
    assert html(source) == printed
    assert typeset_html(typeset_html(source, "fi"), "fi").replace(NBSP, "~") == printed


def test_a_new_paragraph_starts_anew():
    assert typeset_html('<p lang="en">six</p><p lang="en">"a"</p>', "fi").endswith("“a”</p>")
