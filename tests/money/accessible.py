"""What keeps a PDF from being read by everyone (PDF/UA-1) and for ever (PDF/A-3a).

No validator of these standards is packaged for Python; what can be asserted of the file is.
"""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf

SHOWS = {"Tj", "TJ", "'", '"', "Do", "sh", "BI"}
"""Operators that put something on the page: each stands inside marked content."""


def faults_of_file(content: bytes, language: str, title: str) -> list[str]:
    """Everything wrong with the file as one for everyone and for ever."""
    pdf = pikepdf.open(io.BytesIO(content))
    return [*_claims(pdf, language, title), *_tags(pdf), *_fonts(pdf), *_pages(pdf)]


def xml_in(content: bytes) -> bytes | None:
    """The machine's copy inside, bound to the document as an alternative of it."""
    pdf = pikepdf.open(io.BytesIO(content))
    if "invoice.xml" not in pdf.attachments:
        return None
    bound = [spec for spec in pdf.Root.AF if spec.AFRelationship == "/Alternative"]
    assert [str(spec.UF) for spec in bound] == ["invoice.xml"]
    found = pdf.attachments["invoice.xml"].get_file()
    assert found.mime_type == "application/xml"
    return bytes(found.read_bytes())


def _claims(pdf: pikepdf.Pdf, language: str, title: str) -> Iterator[str]:
    root: Any = pdf.Root
    with pdf.open_metadata() as meta:
        said = [meta.get(key) for key in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")]
        if said != ["3", "A", "1"]:
            yield f"claims {said}"
        if meta.get("dc:title") != title:
            yield f"title {meta.get('dc:title')}"
    if str(root.get("/Lang")) != language:
        yield "language"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "title not shown"
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "not marked"
    if not root.get("/OutputIntents"):
        yield "no output intent"
    if pdf.is_encrypted or "/AcroForm" in root or "/JavaScript" in root.get("/Names", {}):
        yield "not plain"


def _tags(pdf: pikepdf.Pdf) -> Iterator[str]:
    """A tree of tags: one first heading, tables with headed columns, figures with words."""
    if "/StructTreeRoot" not in pdf.Root:
        yield "no tags"
        return
    found = list(_walk(pdf.Root.StructTreeRoot))
    kinds = [str(one.get("/S", "")) for one in found]
    if kinds.count("/H1") != 1:
        yield "headings"
    if "/Table" in kinds and ("/TH" not in kinds or "/TD" not in kinds):
        yield "table without heads"
    for one, kind in zip(found, kinds, strict=True):
        if kind == "/Figure" and not str(one.get("/Alt", "")):
            yield "figure without words"
        if kind == "/TH" and "/Column" not in str(one.get("/A", "")):
            yield "head of nothing"


def _walk(node: Any) -> Iterator[Any]:
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from _walk(each)
    elif isinstance(node, pikepdf.Dictionary):
        yield node
        if "/K" in node:
            yield from _walk(node.K)


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Every font is inside, and its signs lead back to letters."""
    for one in pdf.objects:
        if not isinstance(one, pikepdf.Dictionary) or one.get("/Type") != "/Font":
            continue
        if one.get("/Subtype") == "/Type0" and "/ToUnicode" not in one:
            yield "signs that are no letters"
        if "/FontDescriptor" in one and not (
            {"/FontFile2", "/FontFile3"} & one.FontDescriptor.keys()
        ):
            yield "a font left outside"


def _pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    """All that is shown is tagged, or marked as mere decoration."""
    for page in pdf.pages:
        if page.obj.get("/Tabs") not in {"/S", None}:
            yield "order of reading"
        depth = 0
        for step in pikepdf.parse_content_stream(page):
            name = str(step.operator)
            depth += (name in {"BDC", "BMC"}) - (name == "EMC")
            if name in SHOWS and not depth:
                yield "shown without a tag"
