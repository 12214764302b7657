"""Pictures that Word has grouped, each put where mammoth looks for pictures; drawings of shapes alone are told of."""

from copy import deepcopy

from django.utils.translation import gettext as _
from lxml.etree import _Element as Element

from cms.moving.reading.collecting import Collector

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
GROUPS = (
    "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}wgp",
    "{http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas}wpc",
)
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MOST = 100  # of one file: each is copied with the drawing around it


def ungroup(root: Element, pieces: Collector) -> None:
    """One drawing for each picture of a group, one after the other; the group's own alt text goes with the first."""
    made = 0
    for data in list(root.iter(f"{A}graphicData")):
        group = next((child for child in data if child.tag in GROUPS), None)
        drawing = next(data.iterancestors(f"{W}drawing"), None)
        if group is None or drawing is None or any(True for _each in data.iterancestors(f"{MC}AlternateContent")):
            continue
        pictures = list(group.iter(f"{PICTURE}pic"))
        data.remove(group)
        parent = drawing.getparent()
        if not pictures or parent is None:
            pieces.note(_("A drawing made of shapes did not come along: bring it as a picture."))
            continue
        bare, at = deepcopy(drawing), parent.index(drawing)
        for order, picture in enumerate(pictures[: MOST - made]):
            one = deepcopy(bare) if order else drawing
            _fill(one, picture, is_first=not order)
            if order:
                parent.insert(at + order, one)
        if len(pictures) > MOST - made:
            pieces.note(_("A group has too many pictures: the last of them did not come along."))
        made += min(len(pictures), MOST - made)


def _fill(drawing: Element, picture: Element, *, is_first: bool) -> None:
    data = next(drawing.iter(f"{A}graphicData"))
    data.append(picture)
    named, own = next(drawing.iter(f"{WP}docPr"), None), next(picture.iter(f"{PICTURE}cNvPr"), None)
    said = own.get("descr", "") if own is not None else ""
    if named is not None and (said or not is_first):
        named.set("descr", said)
