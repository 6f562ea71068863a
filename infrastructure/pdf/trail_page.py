"""A part of the audit trail as a document (PDF/A-3, PDF/UA)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from infrastructure.pdf.typesetting import typeset

WORDS: Final = {
    "fi": ("Tapahtumahistoria", "Haku", "Milloin", "Mitä", "Tapahtuma", "Sivu"),
    "sv": ("Händelsehistorik", "Sökning", "När", "Vad", "Händelse", "Sida"),
    "en": ("Audit trail", "Looked for", "When", "What", "Event", "Page"),
}
PART: Final = {
    "fi": "uusimmat {some} tapahtumaa kaikkiaan {whole}:stä; taulukossa ja riveinä ovat kaikki",
    "sv": "de {some} nyaste händelserna av {whole}; i tabellen och som rader finns alla",
    "en": "the newest {some} events of {whole}; the table and the lines hold all",
}
NAMES: Final = ("title", "asked", "when", "what", "event", "page")


def render_trail(
    events: list[dict[str, Any]], looked_for: str, made_at: datetime, language: str,
    whole: int | None = None,
) -> bytes:  # fmt: skip
    """Print events, the newest first; equal events and moment (UTC) give equal bytes.

    Where `whole` says that there are more, the document says so.
    """
    asked = looked_for or "–"  # noqa: RUF001 - a dash for nothing, as people write it
    if whole is not None and whole > len(events):
        asked += " · " + PART[language].format(some=len(events), whole=whole)
    word = dict(zip(NAMES, WORDS[language], strict=True))
    page: Mapping[str, Any] = {
        "lang": language,
        "word": word,
        "asked": asked,
        "made": made_at.strftime("%Y-%m-%d %H:%M:%SZ"),
        "dated": [made_at.year, made_at.month, made_at.day],
        "rows": [
            [one["recorded_at"], f"{one['who']} {one['what']}", one["event"], str(one["position"])]
            for one in events
        ],
    }
    return typeset("trail.typ", page, made_at.date(), {})
