"""The same texts bound as PDF, Word document and e-book."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer

from tests.reading.shelf import Text, is_heading

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def pdf(text: Text, *, columns: int = 1, indented: bool = False) -> bytes:
    """With a running head, page numbers, a caption and a footnote on each page; justified, in one column or two."""
    file = BytesIO()
    width, height = A4
    gap, edge = 18, 60
    wide = (width - 2 * edge - gap * (columns - 1)) / columns
    frames = [Frame(edge + at * (wide + gap), 90, wide, height - 180, 0, 0, 0, 0) for at in range(columns)]
    document = BaseDocTemplate(file, pagesize=A4, title=text.title, author="Ines Marlow", invariant=1)
    document.addPageTemplates(PageTemplate("page", frames, onPage=_furniture))
    document.build(_story(text, indented))
    return file.getvalue()


def _furniture(canvas: Canvas, document: BaseDocTemplate) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(60, A4[1] - 40, "The Coast Reader for Schools, Volume 12")
    canvas.drawCentredString(A4[0] / 2, 30, f"{document.page}")
    canvas.drawString(60, 60, f"{document.page} Marlow, A history of things, page {document.page + 3}.")


def _story(text: Text, indented: bool) -> list[Flowable]:
    styles = getSampleStyleSheet()
    space, indent = (0, 12) if indented else (7, 0)
    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14, alignment=4, spaceAfter=space, firstLineIndent=indent)
    caption = ParagraphStyle("caption", parent=body, fontSize=11, fontName="Times-Italic")
    story: list[Flowable] = [Paragraph(escape(text.title), styles["Title"])]
    for number, part in enumerate(text.paragraphs, 1):
        story.append(Paragraph(escape(part), styles["Heading2"]) if is_heading(part) else Paragraph(escape(part), body))
        if number == 3:
            story += [Spacer(1, 10), Paragraph("Figure 1. A view of the place that was taken last summer.", caption), Spacer(1, 10)]
    return story


def picture_pdf(pages: int = 2) -> bytes:
    """What a scanner makes: pages without a letter."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for _ in range(pages):
        canvas.rect(60, 60, 400, 600, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def packed(members: Mapping[str, str | bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(text: Text, *, document: str = "", extra: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word document with a title, headings, bold words, a caption, a table and a running head."""
    body = [_word_paragraph(text.title, "Title")]
    for number, part in enumerate(text.paragraphs, 1):
        body.append(_word_paragraph(part, "Heading1" if is_heading(part) else ""))
        if number == 2:
            body.append(_word_paragraph("Figure 1: A view of the place that was taken last summer.", "Caption"))
    table = f"<w:tbl><w:tr><w:tc>{_word_paragraph('Opened in the year', '')}</w:tc><w:tc>{_word_paragraph('1911 or so they say.', '')}</w:tc></w:tr></w:tbl>"
    whole = document or f'<?xml version="1.0"?><w:document {WORD}><w:body>{"".join(body)}{table}</w:body></w:document>'
    names = {"Title": "Title", "Heading1": "heading 1", "Caption": "caption"}
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>' for key, name in names.items())
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    return packed(
        {
            "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{RELATIONS}/styles" Target="styles.xml"/></Relationships>',
            "word/document.xml": whole,
            "word/styles.xml": f"<w:styles {WORD}>{styles}</w:styles>",
            "word/header1.xml": f"<w:hdr {WORD}>{_word_paragraph('The Coast Reader for Schools goes to print.', '')}</w:hdr>",
            "docProps/core.xml": f'<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(text.title)}</dc:title><dc:creator>Ines Marlow</dc:creator></c:coreProperties>',
            **(extra or {}),
        }
    )


def _word_paragraph(said: str, style: str) -> str:
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    first, _, rest = said.partition(" ")
    return f'<w:p>{styled}<w:r><w:t xml:space="preserve">{escape(first)} </w:t></w:r><w:r><w:t>{escape(rest)}</w:t></w:r></w:p>'


def epub(texts: Sequence[Text], *, title: str = "The Coast Reader") -> bytes:
    """A chapter for each text, a cover, and contents that are none of it."""
    chapters = {f"OEBPS/text/chapter {at}.xhtml": _xhtml(text) for at, text in enumerate(texts, 1)}
    items = "".join(
        f'<item id="c{at}" href="text/chapter%20{at}.xhtml" media-type="application/xhtml+xml"/>' for at in range(1, len(texts) + 1)
    )
    spine = "".join(f'<itemref idref="c{at}"/>' for at in range(1, len(texts) + 1))
    contents = "".join(f"<li>{escape(text.title)} begins here and goes on for a good while to come.</li>" for text in texts)
    package = f"""<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>{title}</dc:title><dc:creator>Ines Marlow</dc:creator></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>{items}</manifest><spine><itemref idref="cover"/><itemref idref="nav"/>{spine}</spine></package>"""
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
            "OEBPS/book.opf": package,
            "OEBPS/cover.xhtml": "<html><body><h1>The Coast Reader</h1></body></html>",
            "OEBPS/nav.xhtml": f"<html><body><nav><ol>{contents * 9}</ol></nav></body></html>",
            **chapters,
        }
    )


def _xhtml(text: Text) -> str:
    body = "".join(f"<h2>{escape(part)}</h2>" if is_heading(part) else f"<p>{escape(part)}</p>" for part in text.paragraphs)
    note = '<aside epub:type="footnote" id="fn1"><p>Marlow, A history of things, tells it in another way.</p></aside>'
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title>{escape(text.title)}</title></head><body><section><h1>{escape(text.title)}</h1>{body}"
        f'<figure><img src="x.jpg"/><figcaption>A view of the place that was taken last summer.</figcaption></figure>{note}</section></body></html>'
    )


def markdown(text: Text) -> str:
    parts = [f"## {part}" if is_heading(part) else part for part in text.paragraphs]
    return "\n\n".join((f"# {text.title}", *parts)) + "\n"
