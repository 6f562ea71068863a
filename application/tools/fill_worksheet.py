"""Fill a worksheet in, mentee and mentor together: begin it, write, finish it, open it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal
from uuid import UUID

from annotated_types import Ge, MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.tools.attach_tool import require_place
from domain.engagements import Engagement
from domain.engagements.course_words import NotAMember
from domain.refusals import NotFound
from domain.tools import Place, Tool, Worksheet


@dataclass(frozen=True, kw_only=True)
class BeginWorksheet(Command):
    """Take a worksheet into use in an engagement, by itself or for a session or a task."""

    engagement_id: UUID
    tool_id: UUID
    mentee_id: UUID | None = None
    place: Literal["session", "task"] | None = None
    place_id: UUID | None = None
    worksheet_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        if work.find(Worksheet, self.worksheet_id) is not None:
            return
        by_member = work.by in engagement.everybody
        mentee = work.by if by_member else (self.mentee_id or engagement.mentee_id)
        if mentee not in engagement.everybody or self.mentee_id not in (None, mentee):
            raise NotAMember
        place = Place(self.place) if self.place and self.place_id else None
        if place and self.place_id:
            require_place(work, engagement, place, self.place_id)
        tool = work.get(Tool, self.tool_id)
        tool.require_fillable(tool.newest)
        work.add(
            Worksheet(
                id=self.worksheet_id, engagement_id=self.engagement_id, mentee_id=mentee,
                author_id=work.by, tool_id=self.tool_id, tool_version=tool.newest, place=place,
                place_id=self.place_id if place else None,
            )
        )  # fmt: skip


@dataclass(frozen=True)
class Written:
    """What somebody wrote to one question, on top of which revision they saw (0: nothing)."""

    question: Annotated[str, MinLen(1), MaxLen(60)]
    words: Annotated[str, MaxLen(10_000)]
    seen: Annotated[int, Ge(0)] = 0


@dataclass(frozen=True, kw_only=True)
class FillWorksheet(Command):
    """Write answers; what another wrote meanwhile is kept beside them."""

    engagement_id: UUID
    worksheet_id: UUID
    answers: Annotated[tuple[Written, ...], MaxLen(40)]

    def do(self, work: Work) -> None:
        sheet = own_sheet(work, self.engagement_id, self.worksheet_id)
        edition = work.get(Tool, sheet.tool_id).edition(sheet.tool_version)
        known = frozenset(question.key for question in edition.questions)
        for one in self.answers:
            sheet.write(work.by, one.question, one.words, one.seen, known)


@dataclass(frozen=True, kw_only=True)
class FinishWorksheet(Command):
    """Say that a worksheet is finished, or open it again."""

    engagement_id: UUID
    worksheet_id: UUID
    finished: bool = True

    def do(self, work: Work) -> None:
        sheet = own_sheet(work, self.engagement_id, self.worksheet_id)
        if self.finished:
            sheet.finish(work.by)
        else:
            sheet.reopen(work.by)


def own_sheet(work: Work, engagement_id: UUID, worksheet_id: UUID) -> Worksheet:
    """A worksheet of the engagement; another member's is as if it were not. Raises NotFound."""
    sheet = work.get(Worksheet, worksheet_id)
    engagement = work.get(Engagement, engagement_id)
    others = set(engagement.everybody) - {sheet.mentee_id}
    if sheet.engagement_id != engagement_id or work.by in others:
        raise NotFound
    return sheet
