"""The library as people look through it: a row of each thing, and its words in each language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.languages import InThreeLanguages
from domain.tools import Category, Edition, Tool, ToolKind, Use

LANGUAGES = ("fi", "sv", "en")


@dataclass(frozen=True)
class ToolRow:
    """Something in the library, in its newest version."""

    tool_id: UUID
    kind: ToolKind
    category: Category
    use: Use
    version: int
    published_at: datetime
    title: InThreeLanguages
    summary: InThreeLanguages
    withdrawn: bool = False


@dataclass(frozen=True)
class ToolText:
    """The words of the newest version in one language, for those who look for some."""

    tool_id: UUID
    language: str
    title: str
    summary: str
    body: str


def library_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Tool.Added(kind=kind, category=category, use=use, edition=edition):
            yield Put(
                ToolRow(
                    event.originator_id, kind, category, use, 1, event.timestamp, edition.title,
                    edition.summary,
                )
            )  # fmt: skip
        case Tool.EditionPublished(version=version, edition=edition):
            yield _change(
                event, version=version, published_at=event.timestamp, title=edition.title,
                summary=edition.summary,
            )  # fmt: skip
        case Tool.Placed(category=category, use=use):
            yield _change(event, category=category, use=use)
        case Tool.Withdrawn():
            yield _change(event, withdrawn=True)
        case Tool.Restored():
            yield _change(event, withdrawn=False)


def text_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Tool.Added(edition=edition) | Tool.EditionPublished(edition=edition):
            for language in LANGUAGES:
                yield Put(_text(event.originator_id, language, edition))


def _text(tool_id: UUID, language: str, edition: Edition) -> ToolText:
    asked = [question.asks.within(language) for question in edition.questions]
    body = "\n".join([edition.body.within(language), *asked, edition.source])
    return ToolText(
        tool_id, language, edition.title.within(language), edition.summary.within(language), body
    )


def _change(event: Event, **to: object) -> Change:
    return Change({"tool_id": event.originator_id}, to)


library = Table("library", ToolRow, ("tool_id",), library_rows, (("category",),))
library_texts = Table("library_texts", ToolText, ("tool_id", "language"), text_rows)
