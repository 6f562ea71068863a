"""A worksheet that a mentee and a mentor fill in together; its words are the mentee's own."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Personal, Public, Purpose
from domain.tools.merging import merged
from domain.tools.words import Place, QuestionUnknown, RevisionUnknown, WorksheetFinished

Confidential = Annotated[str, Personal(Purpose.MENTORING, "engagement_id")]


class Worksheet(Aggregate):
    """One copy of a worksheet, in one version of it, in one engagement."""

    class Begun(Created):
        """A worksheet was taken into use."""

        engagement_id: UUID
        mentee_id: UUID
        author_id: UUID
        tool_id: UUID
        tool_version: int
        place: Place | None
        place_id: UUID | None

    class AnswerWritten(Event):
        """Somebody wrote an answer; one written at the same time by another stands in it too."""

        engagement_id: UUID
        author_id: UUID
        question: Annotated[str, Public]
        revision: int
        merged: bool
        words: Confidential

        def apply(self, aggregate: Any) -> None:
            aggregate.texts.setdefault(self.question, []).append(self.words)

    class Finished(Event):
        """The worksheet was said to be finished."""

        engagement_id: UUID
        author_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.finished = True

    class Reopened(Event):
        """A finished worksheet was opened to be written in again."""

        engagement_id: UUID
        author_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.finished = False

    @event(Begun)
    def __init__(
        self,
        id: UUID,
        engagement_id: UUID,
        mentee_id: UUID,
        author_id: UUID,
        tool_id: UUID,
        tool_version: int,
        place: Place | None,
        place_id: UUID | None,
    ) -> None:
        self.engagement_id, self.mentee_id = engagement_id, mentee_id
        self.tool_id, self.tool_version = tool_id, tool_version
        self.texts: dict[str, list[str]] = {}
        self.finished = False

    def write(
        self, author_id: UUID, question: str, words: str, seen: int, known: frozenset[str]
    ) -> None:
        """Write an answer on top of the revision its author has seen.

        Raises WorksheetFinished, QuestionUnknown, RevisionUnknown.
        """
        if question not in known:
            raise QuestionUnknown
        texts = ["", *self.texts.get(question, [])]
        if not 0 <= seen < len(texts):
            raise RevisionUnknown
        newest, words = texts[-1], tidy(words)
        whole = words if seen == len(texts) - 1 else merged(texts[seen], newest, words)
        if whole == newest:
            return
        if self.finished:
            raise WorksheetFinished
        self.record(
            Worksheet.AnswerWritten, engagement_id=self.engagement_id, author_id=author_id,
            question=question, revision=len(texts), merged=whole != words, words=whole,
        )  # fmt: skip

    def finish(self, author_id: UUID) -> None:
        if not self.finished:
            self.record(Worksheet.Finished, engagement_id=self.engagement_id, author_id=author_id)

    def reopen(self, author_id: UUID) -> None:
        if self.finished:
            self.record(Worksheet.Reopened, engagement_id=self.engagement_id, author_id=author_id)


def tidy(words: str) -> str:
    """Text as it is kept: one kind of line end, nothing empty at the end."""
    return "\n".join(line.rstrip() for line in words.splitlines()).rstrip()
