"""A management review as a document (PDF/A-3, PDF/UA)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from infrastructure.pdf.typesetting import typeset

WORDS: Final = {
    "fi": ("Johdon katselmus", "Ajalta", "Kirjannut", "Hyväksynyt", "Ei vielä hyväksytty",
           "Tunnusluvut", "Tavoite", "Mitä kirjattiin", "Johtopäätökset", "Päätökset",
           "Vastuuhenkilö", "Määräpäivä", "Vaihe", "Sivu"),
    "sv": ("Ledningens genomgång", "För tiden", "Antecknad av", "Godkänd av", "Inte godkänd än",
           "Nyckeltal", "Mål", "Vad som antecknades", "Slutsatser", "Beslut", "Ansvarig",
           "Senast", "Läge", "Sida"),
    "en": ("Management review", "Period", "Held by", "Approved by", "Not approved yet",
           "Figures", "Target", "What was recorded", "Conclusions", "Decisions", "Owner", "Due",
           "State", "Page"),
}  # fmt: skip
NAMES: Final = (
    "title", "period", "held", "approved", "open", "figures", "target", "recorded", "conclusions",
    "decisions", "owner", "due", "state", "page",
)  # fmt: skip


def render_management_review(told: Mapping[str, Any]) -> bytes:
    """Print a management review; the same review of the same moment gives the same bytes."""
    word = dict(zip(NAMES, WORDS[told["language"]], strict=True))
    as_of = told["as_of"]
    page: Mapping[str, Any] = {
        "lang": told["language"], "word": word,
        "made": f"{as_of:%Y-%m-%d %H:%M:%SZ} · #{told['position']} · {told['figures']}",
        "dated": [as_of.year, as_of.month, as_of.day],
        "facts": [
            [word["period"], told["period"]], [word["held"], told["held"]],
            [word["approved"], told["approved"] or word["open"]],
        ],
        **{part: told[part] for part in ("kpis", "looked_at", "conclusions", "decisions")},
    }  # fmt: skip
    return typeset("management.typ", page, as_of.date(), {})
