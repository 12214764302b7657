"""Whether the XML inside a Word file may be parsed into memory: how much there is, how deep, and no entities."""

import io
import zipfile
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

from defusedxml import DefusedXmlException, sax

from cms.moving.reading import limits
from cms.moving.reading.archive import part
from cms.moving.reading.refusals import refusal

MOST_XML = 12 * 1024**2  # bytes of all XML parts: of a book
MOST_TAGS = 250_000  # of all parts: each takes a kilobyte while mammoth reads
MOST_DEPTH = 150  # of elements: mammoth goes down into each with several calls
XML = (".xml", ".rels")
# What nobody reads here, however large it is.
IGNORED = (
    "word/theme/",
    "word/fonts/",
    "word/webSettings",
    "word/fontTable",
    "docProps/",
    "customXml/",
    "word/glossary/",
)


class Counter(ContentHandler):
    """Elements of all parts, and how deep they lie in each."""

    def __init__(self) -> None:
        super().__init__()
        self.count = self.depth = 0

    def startElement(self, name: str, attrs: object) -> None:  # noqa: N802  the name that sax calls
        """One more."""
        self.count += 1
        self.depth += 1
        if self.count > MOST_TAGS:
            raise refusal("elements", most=MOST_TAGS)
        if self.depth > MOST_DEPTH:
            raise refusal("deep")

    def endElement(self, name: str) -> None:  # noqa: N802  as above
        """One less inside."""
        self.depth -= 1


def xml_parts(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """The XML parts that are read, each looked through. Raises SourceError."""
    names = [name for name in archive.namelist() if name.endswith(XML) and not name.startswith(IGNORED)]
    if sum(archive.getinfo(name).file_size for name in names) > MOST_XML:
        raise refusal("long", most=limits.MOST_CHARACTERS)
    parts, counter = {}, Counter()
    for name in names:
        parts[name] = part(archive, name, MOST_XML)
        check_xml(parts[name], counter)
    return parts


def check_xml(content: bytes, handler: ContentHandler | None = None) -> None:
    """Raises SourceError for a DTD, for entities, and for what is no XML."""
    try:
        sax.parse(io.BytesIO(content), handler or ContentHandler(), forbid_dtd=True)
    except DefusedXmlException as error:
        raise refusal("entities") from error
    except (SAXException, ValueError, OSError, LookupError) as error:
        raise refusal("damaged") from error
