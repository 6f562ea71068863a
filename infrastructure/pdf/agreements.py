"""Renders a mentoring agreement as PDF/A, the same bytes every time."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from infrastructure.pdf.typesetting import typeset


@dataclass(frozen=True, kw_only=True)
class AgreementPaper:
    """What stands on the document, worded in its language."""

    language: str
    firm: str
    title: str
    dated: date
    version: str
    fingerprint: str
    fingerprint_word: str
    parties_word: str
    parties: list[tuple[str, str]]
    terms_word: str
    terms: list[tuple[str, str]]
    goals_word: str
    goals: list[tuple[str, str]]
    baseline_word: str
    baseline: list[tuple[str, str]]
    clauses: list[tuple[str, str]]
    accepted_word: str
    accepted: list[list[str]]
    page_word: str


def render_agreement(told: AgreementPaper) -> bytes:
    """Print an agreement; it bears the day it came into force, or was offered."""
    dated = [told.dated.year, told.dated.month, told.dated.day]
    return typeset("agreement.typ", asdict(told) | {"dated": dated}, told.dated, {})
