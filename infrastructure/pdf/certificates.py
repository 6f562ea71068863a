"""Renders a certificate of participation as PDF/A, the same bytes every time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from infrastructure.pdf.codes import qr_svg
from infrastructure.pdf.typesetting import typeset

_WORDS: Final = {
    "certificate": ("Osallistumistodistus", "Deltagarintyg", "Certificate of participation"),
    "has_taken_part": ("on osallistunut koulutukseen", "har deltagit i utbildningen",
                       "has taken part in the training"),
    "days": ("Ajankohta", "Tidpunkt", "When"),
    "extent": ("Laajuus", "Omfattning", "Extent"),
    "trainer": ("Kouluttaja", "Utbildare", "Trainer"),
    "granted": ("Annettu", "Utfärdat", "Granted"),
    "code": ("Tarkistuskoodi", "Kontrollkod", "Verification code"),
    "verify": ("Tarkista todistus osoitteessa", "Kontrollera intyget på",
               "Verify this certificate at"),
    "hours": ("tuntia", "timmar", "hours"),
    "attended": ("läsnä", "närvaro", "attended"),
}  # fmt: skip
_PLACE: Final = {"fi": 0, "sv": 1, "en": 2}


@dataclass(frozen=True, kw_only=True)
class Certificate:
    """What stands on a certificate, worded in its language."""

    language: Literal["fi", "sv", "en"]
    code: str
    holder: str
    title: str
    trainer: str
    days: str
    minutes: int
    share: int
    granted_on: date
    granted: str
    firm: str
    address: str


def render_certificate(told: Certificate) -> bytes:
    """Print a certificate; it bears the day it was granted, never the hour it was printed."""
    word = {key: forms[_PLACE[told.language]] for key, forms in _WORDS.items()}
    hours, minutes = divmod(told.minutes, 60)
    clock = f"{hours}" if not minutes else f"{hours}:{minutes:02d}"
    page = {
        "lang": told.language, "word": word, "firm": told.firm, "holder": told.holder,
        "title": told.title, "address": told.address,
        "granted_on": [told.granted_on.year, told.granted_on.month, told.granted_on.day],
        "facts": [
            [word["days"], told.days],
            [word["extent"], f"{clock} {word['hours']}, {word['attended']} {told.share} %"],
            [word["trainer"], told.trainer],
            [word["granted"], told.granted],
            [word["code"], told.code],
        ],
    }  # fmt: skip
    return typeset("certificate.typ", page, told.granted_on, {"qr.svg": qr_svg(told.address)})
