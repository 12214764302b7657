"""Word files, written by hand as Word writes them."""

import io
import zipfile
from html import escape

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f6"
    "45400000000049454e44ae426082"
)
STYLES = {"1": "heading 1", "2": "heading 2", "C": "caption", "Q": "Quote", "T": "Title", "S1": "toc 1"}


def run(text, inner=""):
    return f'<w:r>{f"<w:rPr>{inner}</w:rPr>" if inner else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text="", style="", inside="", number=""):
    said = f'<w:pStyle w:val="{style}"/>' if style else ""
    said += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    return f"<w:p><w:pPr>{said}</w:pPr>{run(text) if text else ''}{inside}</w:p>"


def table(rows):
    cells = "".join(
        f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if not at else ''}"
        + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row)
        + "</w:tr>"
        for at, row in enumerate(rows)
    )
    return f"<w:tbl>{cells}</w:tbl>"


def picture(alt, rel="rId9"):
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Kuva 1" descr="{escape(alt)}"/><a:graphic><a:graphicData>'
        f'<pic:pic><pic:blipFill><a:blip r:embed="{rel}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def grouped(*pictures):
    """Pairs of alt text and relation, as one drawing."""
    inside = "".join(
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="2" name="Kuva" descr="{escape(alt)}"/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{rel}"/></pic:blipFill></pic:pic>'
        for alt, rel in pictures
    )
    return (
        '<w:r><w:drawing><wp:anchor><wp:docPr id="1" name="Ryhmä 1" descr=""/><a:graphic><a:graphicData>'
        f"<wpg:wgp>{inside}</wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def box(text, with_older=True):
    shape = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    newer = f"<w:drawing><wps:wsp><wps:txbx>{shape}</wps:txbx></wps:wsp></w:drawing>"
    if not with_older:
        return f"<w:r>{newer}</w:r>"
    older = f"<w:pict><v:shape><v:textbox>{shape}</v:textbox></v:shape></w:pict>"
    choice = f'<mc:Choice Requires="wps">{newer}</mc:Choice><mc:Fallback>{older}</mc:Fallback>'
    return f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>"


def docx(body, more=None, title="", packing=zipfile.ZIP_DEFLATED):
    """`more`: parts by their names, added or put in place of these."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in STYLES.items()
    )
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:lvl w:ilvl="0"><w:numFmt w:val="{kind}"/></w:lvl></w:abstractNum>'
        for at, kind in enumerate(("bullet", "decimal"), 1)
    )
    numbers = "".join(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in (1, 2))
    related = {
        "rId1": ("styles", "styles.xml", ""), "rId2": ("numbering", "numbering.xml", ""),
        "rId3": ("footnotes", "footnotes.xml", ""), "rId9": ("image", "media/image1.png", ""),
        "rId8": ("hyperlink", "https://example.fi/ohjelma", "External"),
        "rId7": ("image", "https://example.fi/kuva.png", "External"),
    }  # fmt: skip
    rels = "".join(
        f'<Relationship Id="{key}" Type="{REL}/{kind}" Target="{target}" TargetMode="{mode or "Internal"}"/>'
        for key, (kind, target, mode) in related.items()
    )
    note = f'<w:footnote w:id="1">{paragraph("Alaviitteen sana.")}</w:footnote>'
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        "</Types>",
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{REL}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships">{rels}</Relationships>',
        "word/styles.xml": f"<w:styles {NAMES}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {NAMES}>{kinds}{numbers}</w:numbering>",
        "word/footnotes.xml": f"<w:footnotes {NAMES}>{note}</w:footnotes>",
        "word/media/image1.png": PNG,
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>fi-FI</dc:language></cp:coreProperties>",
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as archive:
        for name, content in (parts | (more or {})).items():
            archive.writestr(name, content if isinstance(content, bytes) else f'<?xml version="1.0"?>{content}')
    return made.getvalue()


def header(text):
    return f"<w:hdr {NAMES}>{paragraph(text)}</w:hdr>"


WHOLE = (
    paragraph("Satamakorttelin kokeilu", "T")
    + paragraph("Sisällys Johdanto", "S1")
    + paragraph("Johdanto", "1")
    + paragraph(
        "Leipäteksti ",
        inside=run("lihavoitu", "<w:b/>")
        + run("piilossa", "<w:vanish/>")
        + f'<w:hyperlink r:id="rId8">{run(" linkki")}</w:hyperlink>'
        + '<w:r><w:footnoteReference w:id="1"/></w:r>'
        + f'<w:fldSimple w:instr="DATE">{run(" kenttä")}</w:fldSimple>'
        + "<w:del><w:r><w:delText>poistettu</w:delText></w:r></w:del>"
        + f"<w:ins>{run(' lisätty')}</w:ins>"
        + "<m:oMath><m:r><m:t>kaava</m:t></m:r></m:oMath>"
        + f'<w:bdo w:val="ltr">{run(" suunta")}</w:bdo><w:r><w:cr/></w:r>{run("rivinvaihto")}',
    )
    + paragraph("Ensimmäinen", number="1")
    + paragraph("Toinen", number="1")
    + paragraph("Vaihe", number="2")
    + paragraph(inside=picture("Rantakatu illalla"))
    + paragraph("Kuva: Aino Esimerkki", "C")
    + paragraph("Lainattu virke", "Q")
    + table((("Vuosi", "Euroa"), ("2019", "30 000")))
    + paragraph("Laatikon ", inside=box("vanha laatikko") + box("uusi laatikko", with_older=False))
    + paragraph(inside=picture("linkitetty", "rId7"))
)
