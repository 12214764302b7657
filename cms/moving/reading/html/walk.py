"""From the elements of a page to its pieces, in reading order, without recursion."""

from dataclasses import replace

from lxml.etree import _Element as Element
from lxml.etree import iterwalk

from cms.moving.reading import limits
from cms.moving.reading.collecting import Collector
from cms.moving.reading.html import media
from cms.moving.reading.html.addresses import absolute, is_document
from cms.moving.reading.html.frames import BLOCKS, LISTS, PASTED_ITEM, Frame, complex_items, inner
from cms.moving.reading.html.hidden import MACHINE, is_hidden, note_hidden
from cms.moving.reading.html.inline import end_inline, start_inline
from cms.moving.reading.html.regions import around_content, region_of
from cms.moving.reading.html.run import Run
from cms.moving.reading.html.tables import Table, is_data
from cms.moving.reading.refusals import refusal
from cms.moving.source import Attachment, Kind

SETTLED = {"breadcrumb", "share"}  # regions that nothing inside changes
EMOJI = {"emoji", "wp-smiley"}


class Walk:
    """Over one page."""

    def __init__(self, root: Element, pieces: Collector, files: media.Files, address: str) -> None:
        self.root, self.pieces, self.files, self.address = root, pieces, files, address
        self.content, self.complex = around_content(root), complex_items(root)
        self.run = Run()
        self.waiting: list[Element] = []  # pictures within a run, which come after it
        self.stack: list[tuple[str, Frame, bool]] = []  # tag, frame, whether it is a block
        self.frame = Frame()
        self.pasted_list = 0

    def go(self) -> None:
        """Raises SourceError."""
        skipped = None
        walk = iterwalk(self.root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                if element is skipped:
                    skipped = None
                else:
                    self._end(element)
                if element is not self.root and element.tail:
                    self._say(element.tail)
            elif self._is_taken(element):
                self._start(element)
                self._say(element.text or "")
            else:
                skipped = element
                walk.skip_subtree()
        self._flush()

    def _say(self, text: str) -> None:
        if not any(tag == "pre" for tag, _frame, _block in self.stack[-4:]):
            self.run.word(text)
            return
        for number, line in enumerate(text.splitlines()):
            if number:
                self.run.line_break()
            self.run.word(line)

    def _is_taken(self, element: Element) -> bool:
        """Whether to look inside; what is taken as a whole is taken here."""
        tag = str(element.tag)
        if tag in MACHINE or is_hidden(element):
            note_hidden(element, self.pieces)
        elif tag == "img":
            self._meet_picture(element)
        elif tag in media.FRAMES:
            self._flush()
            address = absolute(media.frame_address(element), self.address)
            self.pieces.add(Kind.EMBED, "", alt=element.get("title", ""), address=address, region=self.frame.region)
        elif tag == "svg":
            for text in element.iter("{*}text", "text"):
                self.run.word(f" {''.join(text.itertext())} ")
        elif tag == "table" and not self.frame.compact and is_data(element):
            self._flush()
            self._add_table(element)
        else:
            return True
        return False

    def _start(self, element: Element) -> None:
        if len(self.stack) >= limits.MOST_DEPTH:
            raise refusal("deep")
        tag, outer = str(element.tag), self.frame
        region = self._region(element, tag)
        is_block = region != outer.region or tag in LISTS or (tag in BLOCKS and not outer.compact)
        if is_block:
            self._flush()
            self.frame = inner(element, replace(outer, region=region), self.pieces.next_list, element in self.complex)
            if PASTED_ITEM in element.get("class", "").lower():
                self.frame = self._pasted_item()
        else:
            start_inline(self.run, element, self.address)
        self.stack.append((tag, outer, is_block))

    def _end(self, element: Element) -> None:
        _tag, outer, is_block = self.stack.pop()
        if is_block:
            self._flush()
            self.frame = outer
        else:
            end_inline(self.run, element)

    def _region(self, element: Element, tag: str) -> str:
        outer = self.frame.region
        if outer in SETTLED:
            return outer
        if tag in {"button", "select"} and not self.run and not self.frame.compact:
            return outer if element.get("aria-expanded") else outer or "nav"
        found = region_of(element, tag, {each for each, _frame, _block in self.stack})
        is_content = element in self.content and found != tag
        return outer if is_content else found or outer

    def _pasted_item(self) -> Frame:
        last = self.pieces.pieces[-1] if self.pieces.pieces else None
        if last is None or last.list_number != self.pasted_list or not self.pasted_list:
            self.pasted_list = self.pieces.next_list()
        return Frame(Kind.ITEM, 1, self.pasted_list, region=self.frame.region, compact=True)

    def _flush(self) -> None:
        """What was gathered is a piece."""
        run, frame = self.run, self.frame
        self.run = run.fresh()
        if run:
            values = {
                "level": frame.level, "list_number": frame.list_number, "ordered": frame.ordered,
                "region": "share" if run.is_sharing else frame.region,
            }  # fmt: skip
            kind, link = frame.kind, run.single_link
            if kind in {Kind.PARAGRAPH, Kind.ITEM} and link and is_document(link):
                kind = Kind.FILE
                values |= {"address": link, "attachment": self.files.attachment(link, self.address)}
            self.pieces.add(kind, run.text, run.html, **values)
        waiting, self.waiting = self.waiting, []
        for element in waiting:
            self._add_picture(element)

    def _meet_picture(self, element: Element) -> None:
        if EMOJI.intersection(element.get("class", "").split()):
            self.run.word(element.get("alt", ""))
        elif self.run:
            self.waiting.append(element)
        else:
            self._add_picture(element)

    def _add_picture(self, element: Element) -> None:
        address = media.picture_address(element)
        found: Attachment | None = self.files.attachment(address, self.address) if address else None
        self.pieces.add(Kind.PICTURE, "", alt=element.get("alt", ""), attachment=found, region=self.frame.region)

    def _add_table(self, element: Element) -> None:
        table = Table(element, self.address)
        self.pieces.add(Kind.CAPTION, table.caption, table.caption_html, region=self.frame.region)
        self.pieces.add(
            Kind.TABLE, table.text, table.html, rows=table.rows, has_header=table.has_header, region=self.frame.region
        )  # fmt: skip
        for picture in table.pictures:
            self._add_picture(picture)
