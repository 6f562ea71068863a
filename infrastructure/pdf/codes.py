"""The two codes a phone reads, drawn as SVG: Code 128 set C and the EPC QR code."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby
from typing import Final

import segno
from barcode.codex import Code128

from domain.refusals import Refused

EPC_BYTES: Final = 331


class PayloadTooLong(Refused):
    """The payee's particulars do not fit into a payment QR code."""


def barcode_svg(digits: str) -> bytes:
    """Draw ``digits`` (an even number of them) as Code 128 set C, one unit a module."""
    modules = Code128(digits).build()[0]
    bars, place = [], 0
    for colour, run in groupby(modules):
        width = len(list(run))
        if colour == "1":
            bars.append(f'<rect x="{place}" y="0" width="{width}" height="40"/>')
        place += width
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {place} 40">'
    return f"{head}{''.join(bars)}</svg>".encode()


def qr_svg(payload: str) -> bytes:
    """Draw an EPC ``payload``: error level M, at most EPC_BYTES bytes. Raises PayloadTooLong."""
    if len(payload.encode()) > EPC_BYTES:
        raise PayloadTooLong
    code = segno.make_qr(payload, error="m", encoding="utf-8", eci=False, boost_error=False)
    drawn = BytesIO()
    code.save(drawn, kind="svg", border=4, xmldecl=False, svgns=True, omitsize=True)
    return drawn.getvalue()
