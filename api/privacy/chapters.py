"""A person's data in chapters: each purpose with what is held, until when, and for whom."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from typing import Any, Final

from api.languages import N_, say
from api.trail.sentences import said
from domain.privacy import Purpose
from domain.processing import PROCESSING
from infrastructure.person_copy import Held, PersonCopy

NAMES: Final = {
    "name": N_("Name"), "email": N_("E-mail"), "phone": N_("Phone"), "employer": N_("Employer"),
    "theme": N_("Theme"), "words": N_("Text"), "note": N_("Note"), "goal": N_("Goal"),
    "what": N_("Matter"), "answer": N_("Answer"), "snapshot": N_("Document"),
    "answers": N_("Answers"), "agenda": N_("Agenda"), "title": N_("Heading"),
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One thing held: what it is, its value in words, and when it was recorded."""

    name: str
    value: str
    at: datetime
    erased: bool


@dataclass(frozen=True)
class Chapter:
    """One purpose."""

    title: str
    what: str
    recipients: str
    basis: str
    starts: str
    until: date | None
    lines: tuple[Line, ...]


def chapters(copy: PersonCopy, lang: str) -> list[Chapter]:
    """Everything held, by purpose; what was said last comes first."""
    found: dict[Purpose, list[tuple[Held, datetime]]] = {}
    for entry in reversed(copy.entries):
        for held in entry.held:
            found.setdefault(held.purpose, []).append((held, entry.recorded_at))
    return [_chapter(purpose, found[purpose], lang) for purpose in PROCESSING if purpose in found]


def _chapter(purpose: Purpose, held: list[tuple[Held, datetime]], lang: str) -> Chapter:
    told = PROCESSING[purpose]
    lines = tuple(
        Line(label(one.name, lang), in_words(one.value, lang), at, one.erased) for one, at in held
    )
    ends = [one.until for one, _ in held]
    return Chapter(
        told.name.within(lang), told.what.within(lang), told.recipients.within(lang),
        told.basis.value, told.starts.within(lang),
        max((end for end in ends if end), default=None) if None not in ends else None, lines,
    )  # fmt: skip


def label(name: str, lang: str) -> str:
    """The name of a field in words."""
    known = NAMES.get(name)
    return say(lang, known) if known else name.replace("_", " ").capitalize()


def in_words(value: Any, lang: str) -> str:
    """A value in words; a compound one part by part."""
    if is_dataclass(value) and not isinstance(value, type) and len(fields(value)) > 1:
        parts = ((part.name, getattr(value, part.name)) for part in fields(value))
        return "; ".join(f"{name}: {in_words(one, lang)}" for name, one in parts if one)
    if isinstance(value, tuple | list):
        return "; ".join(in_words(one, lang) for one in value)
    return said(value, lang)
