"""A binder of evidence as a document (PDF/A-3, PDF/UA)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from infrastructure.pdf.typesetting import typeset

WORDS: Final = {
    "fi": ("Näyttökansio", "Tilanne", "Näyttö", "Missä", "Kertaa", "Viimeksi", "Ei vielä", "Sivu",
           "Kansio tukee väitettä, se ei ole sertifiointi."),
    "sv": ("Evidenspärm", "Läget", "Evidens", "Var", "Gånger", "Senast", "Ännu inte", "Sida",
           "Pärmen stöder ett påstående, den är ingen certifiering."),
    "en": ("Binder of evidence", "As of", "Evidence", "Where", "Times", "Last", "Not yet", "Page",
           "The binder supports a claim; it is no certification."),
}  # fmt: skip
NAMES: Final = ("binder", "as_of", "evidence", "where", "times", "last", "none", "page", "claim")


def render_binder(told: Mapping[str, Any]) -> bytes:
    """Print a binder; equal evidence of an equal moment (UTC) gives equal bytes."""
    word = dict(zip(NAMES, WORDS[told["language"]], strict=True))
    as_of = told["as_of"]
    page: Mapping[str, Any] = {
        "lang": told["language"],
        "word": word,
        "title": told["title"],
        "made": f"{as_of:%Y-%m-%d %H:%M:%SZ} · #{told['position']} · {told['version']}",
        "dated": [as_of.year, as_of.month, as_of.day],
        "sections": [
            [words, [[*cells[:3], cells[3] or word["none"]] for cells in rows]]
            for words, rows in told["sections"]
        ],
    }
    return typeset("binder.typ", page, as_of.date(), {})
