"""Renders an issued invoice, receipt or credit note as PDF/A-3, the same bytes every time."""

from __future__ import annotations

from typing import Final

from domain.invoicing_snapshot import InvoiceSnapshot
from infrastructure.pdf.codes import barcode_svg, qr_svg
from infrastructure.pdf.invoice_page import page_of
from infrastructure.pdf.typesetting import typeset

_ATTACHED: Final = "invoice.xml"


def render_invoice(
    snapshot: InvoiceSnapshot, *, xml: bytes | None = None, verification_code: str = ""
) -> bytes:
    """Print ``snapshot`` in its own language; ``xml`` goes inside as the machine's copy.

    The file bears the day of issue, never the hour it was made: equal data, equal bytes.
    """
    page = page_of(snapshot, verification_code)
    files = {}
    if xml is not None:
        page["xml"], files[_ATTACHED] = _ATTACHED, xml
    if page["payment"]:
        files["barcode.svg"] = barcode_svg(page["payment"]["barcode"])
        files["qr.svg"] = qr_svg(page["payment"]["qr"])
    return typeset("invoice.typ", page, snapshot.issued_on, files)
