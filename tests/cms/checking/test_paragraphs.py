"""Rich text is read as lines with Draftail's keys, and as links."""

from cms.checking.paragraphs import Line, RichLink, read


def test_paragraphs_and_items_are_lines_with_their_keys():
    source = '<p data-block-key="abcde">Yksi <b>kaksi</b> &amp; kolme</p><ul><li data-block-key="fghij">neljä</li></ul>'
    assert read(source).lines == (Line("abcde", "Yksi kaksi & kolme"), Line("fghij", "neljä"))


def test_links_to_our_pages_carry_the_key_of_the_page():
    source = '<p data-block-key="k">Katso <a linktype="page" id="7">sivu</a> ja <a href="https://a.fi">muu</a>.</p>'
    assert read(source).links == (RichLink("k", "sivu", 7), RichLink("k", "muu", 0))


def test_broken_markup_is_read_as_far_as_it_goes():
    parts = read('<p>Alku <a linktype="page" id="x">linkki</a><p>loppu')
    assert [line.text for line in parts.lines] == ["Alku linkki", "loppu"]
    assert parts.links == (RichLink("", "linkki", 0),)


def test_an_empty_paragraph_is_no_line():
    assert read("<p></p><p>\u00a0</p>").lines == ()
