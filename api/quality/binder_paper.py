"""The binder of evidence as a table and as a document, in a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from api.formats import day, number


@dataclass(frozen=True)
class Line:
    """One line of the binder as a table."""

    framework: str
    as_of: str
    position: int
    requirement: str
    evidence: str
    where: str
    times: int
    last: str


def lines_of(found: Any, language: str) -> list[Line]:
    """The binder line by line, in a language."""
    return [
        Line(
            found.title, found.as_of.isoformat(), found.position, section.words.within(language),
            one.words.within(language), one.where, one.times,
            one.last.isoformat() if one.last else "",
        )
        for section in found.sections
        for one in section.evidence
    ]  # fmt: skip


def printed(found: Any, language: str) -> dict[str, Any]:
    """The binder as its document takes it."""
    return {
        "language": language, "title": found.title, "version": found.version,
        "as_of": found.as_of, "position": found.position,
        "sections": [
            (section.words.within(language), [
                (one.words.within(language), one.where.partition("?")[0],
                 number(one.times, lang=language),
                 day(one.last, language, form="numeric") if one.last else "")
                for one in section.evidence
            ])
            for section in found.sections
        ],
    }  # fmt: skip
