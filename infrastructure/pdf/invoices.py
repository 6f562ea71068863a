"""Renders an issued invoice, receipt or credit note as PDF/A-3, the same bytes every time."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Final

import typst

from domain.invoicing_snapshot import InvoiceSnapshot
from infrastructure.pdf.codes import barcode_svg, qr_svg
from infrastructure.pdf.invoice_page import page_of

_HERE: Final = Path(__file__).parent
_ATTACHED: Final = "invoice.xml"


def render_invoice(
    snapshot: InvoiceSnapshot, *, xml: bytes | None = None, verification_code: str = ""
) -> bytes:
    """Print ``snapshot`` in its own language; ``xml`` goes inside as the machine's copy.

    The file bears the day of issue, never the hour it was made: equal data, equal bytes.
    """
    page = page_of(snapshot, verification_code)
    files = {"main": (_HERE / "invoice.typ").read_bytes()}
    if xml is not None:
        page["xml"], files[_ATTACHED] = _ATTACHED, xml
    if page["payment"]:
        files["barcode.svg"] = barcode_svg(page["payment"]["barcode"])
        files["qr.svg"] = qr_svg(page["payment"]["qr"])
    files["page.json"] = json.dumps(page).encode()
    issued = datetime.combine(snapshot.issued_on, time(), UTC)
    return _compiled(files, int(issued.timestamp()))


def _compiled(files: dict[str, bytes], timestamp: int) -> bytes:
    # The package's types leave out that several files may be given as a dict.
    made: bytes = typst.compile(  # type: ignore[call-overload]
        files,
        format="pdf",
        font_paths=_fonts(),
        pdf_standards=["a-3a", "ua-1"],
        timestamp=timestamp,
    )
    return made


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[_HERE / "fonts"])
