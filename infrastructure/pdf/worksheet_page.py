"""A worksheet as a document (PDF/A-3, PDF/UA), the same bytes for the same worksheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from infrastructure.pdf.typesetting import typeset

WORDS: Final = {
    "fi": ("Luottamuksellinen", "Täyttänyt", "Viimeksi muutettu", "Työpohjan versio", "Lähde",
           "Käyttöoikeus", "Ei vastausta", "Sivu"),
    "sv": ("Konfidentiellt", "Ifyllt av", "Senast ändrat", "Arbetsbladets version", "Källa",
           "Licens", "Inget svar", "Sida"),
    "en": ("Confidential", "Filled in by", "Last changed", "Version of the worksheet", "Source",
           "Licence", "No answer", "Page"),
}  # fmt: skip
NAMES: Final = (
    "confidential", "by", "changed", "version", "source", "licence", "nothing", "page"
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class PrintedSheet:
    """What stands on a printed worksheet, worded in its language."""

    language: str
    title: str
    firm: str
    by: str
    changed_on: date
    changed: str
    version: int
    source: str
    licence: str
    answers: tuple[tuple[str, str], ...]


def render_worksheet(told: PrintedSheet) -> bytes:
    """Print a worksheet; it bears the day it was last changed, never the hour it was printed."""
    word = dict(zip(NAMES, WORDS[told.language], strict=True))
    page: dict[str, Any] = {
        "lang": told.language, "word": word, "title": told.title, "firm": told.firm,
        "dated": [told.changed_on.year, told.changed_on.month, told.changed_on.day],
        "facts": [
            [word["by"], told.by], [word["changed"], told.changed],
            [word["version"], str(told.version)],
        ],
        "answers": [[asked, words.split("\n") if words else []] for asked, words in told.answers],
        "foot": f"{word['source']}: {told.source} · {word['licence']}: {told.licence}",
    }  # fmt: skip
    return typeset("worksheet.typ", page, told.changed_on, {})
