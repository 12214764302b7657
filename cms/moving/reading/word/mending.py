"""Words that mammoth would pass over, put where it reads them; words that Word does not show, taken out."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from lxml import etree
from lxml.etree import _Element as Element

from cms.moving.reading.cleaning import collapsed
from cms.moving.reading.collecting import Collector
from cms.moving.reading.refusals import refusal
from cms.moving.reading.word.grouped import ungroup

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
# Around runs, with nothing of their own: fields, marks of direction.
WRAPPERS = (f"{W}fldSimple", f"{W}bdo", f"{W}dir", f"{W}ruby", f"{W}rubyBase")
MOST_RUNS, LONGEST = 30_000, 2_000  # of one part, of one paragraph: 300 leaves of print
OFF = {"0", "false", "off"}


def tree(content: bytes) -> Element:
    """Of a part that was looked through. Raises SourceError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise refusal("damaged") from error


def mended(content: bytes, pieces: Collector) -> bytes:
    """One part with text: the document, its footnotes or endnotes. Raises SourceError."""
    root = tree(content)
    _check_runs(root)
    _take_hidden(root, pieces)
    for choice in list(root.iter(f"{MC}AlternateContent")):
        _choose(choice)
    for box in list(root.iter(f"{SHAPE}txbx")):
        _place(box)
    ungroup(root, pieces)
    for wrapper in list(root.iter(*WRAPPERS)):
        _unwrap(wrapper)
    for formula in list(root.iter(f"{M}oMath")):
        _spell_out(formula)
    for element in root.iter(f"{W}cr", f"{W}ptab"):
        element.tag = f"{W}br" if element.tag == f"{W}cr" else f"{W}tab"
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def paragraphs(content: bytes) -> Iterator[str]:
    """The plain text of a page's header or footer, or of a drawing, paragraph by paragraph."""
    for paragraph in tree(content).iter(f"{W}p", f"{A}p"):
        found = paragraph.iter(f"{W}t", f"{A}t", f"{W}tab", f"{W}br", f"{A}br", f"{W}ptab")
        text = "".join(element.text or "" if element.tag in {f"{W}t", f"{A}t"} else " " for element in found)
        if text := collapsed(text):
            yield text


def _check_runs(root: Element) -> None:
    """Mammoth looks each run up among all styles, and joins those of a paragraph one by one with all before."""
    runs = sum(1 for _run in root.iter(f"{W}r", f"{W}p"))
    longest = max((len(paragraph) for paragraph in root.iter(f"{W}p")), default=0)
    if runs > MOST_RUNS or longest > LONGEST:
        raise refusal("elements", most=MOST_RUNS)


def _take_hidden(root: Element, pieces: Collector) -> None:
    gone = []
    for mark in list(root.iter(f"{W}vanish")):
        run = mark.getparent().getparent()
        if run is not None and run.tag == f"{W}r" and mark.get(f"{W}val", "").lower() not in OFF:
            gone.append("".join(text.text or "" for text in run.iter(f"{W}t")))
            run.getparent().remove(run)
    if words := collapsed(" ".join(gone)):
        pieces.note(_("Left out, as it was not shown on the page: “%(words)s”") % {"words": words[:160]})


def _choose(choice: Element) -> None:
    """Mammoth reads the older form; where that has not the same text or picture, the newer one is taken."""
    newer, older = choice.find(f"{MC}Choice"), choice.find(f"{MC}Fallback")
    has_older = older is not None and next(older.iter(f"{W}txbxContent", f"{V}imagedata", f"{W}t"), None) is not None
    if newer is None or has_older:
        return
    parent = choice.getparent()
    at = parent.index(choice)
    parent.remove(choice)
    for offset, child in enumerate(list(newer)):
        parent.insert(at + offset, child)


def _place(box: Element) -> None:
    """The text of a box that stands in no older form, as if it stood in one; mammoth reads that after the paragraph."""
    if any(True for _each in box.iterancestors(f"{MC}AlternateContent")):
        return  # its older form is read
    run = next(box.iterancestors(f"{W}r"), None)
    if run is not None:
        holder = etree.SubElement(run, f"{W}pict")
        holder.extend(list(box))


def _unwrap(wrapper: Element) -> None:
    parent = wrapper.getparent()
    if parent is None:
        return
    at = parent.index(wrapper)
    parent[at : at + 1] = list(wrapper)


def _spell_out(formula: Element) -> None:
    run = etree.Element(f"{W}r")
    etree.SubElement(run, f"{W}t").text = " ".join(text.text or "" for text in formula.iter(f"{M}t"))
    for tail in formula.iterancestors(f"{M}oMathPara"):
        formula = tail
    parent = formula.getparent()
    if parent is not None:
        parent.replace(formula, run)
