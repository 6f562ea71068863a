"""Close a session in one form: held, what it carried, shared note, own note, task, next time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le, MaxLen

from application.engagements.book_from_package import book
from application.engagements.close_session import mark_held
from application.firm import DERIVED, Command, Work
from domain.engagements import Engagement, SessionKind, Transfer
from domain.engagements.notebook import Notebook, notebook_of
from domain.engagements.private_notes import PrivateNotes, private_notes_of
from domain.engagements.tasks import Tasks, tasks_of
from domain.slots import Slot


@dataclass(frozen=True, kw_only=True)
class CloseSession(Command):
    """State that a session was held, and write down what goes on from it: all or nothing."""

    engagement_id: UUID
    session_id: UUID
    minutes: Annotated[int, Ge(1), Le(480)] = 60
    present: tuple[UUID, ...] = ()
    transferred: tuple[Transfer, ...] = ()
    shared_note: Annotated[str, MaxLen(20_000)] = ""
    private_note: Annotated[str, MaxLen(20_000)] = ""
    task: Annotated[str, MaxLen(1000)] = ""
    task_due_on: date | None = None
    next_starts_at: datetime | None = None
    note_id: UUID = DERIVED
    task_id: UUID = DERIVED
    next_session_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        mark_held(work, engagement, self.session_id, self.minutes, self.present, self.transferred)
        if self.shared_note.strip():
            work.get(Notebook, notebook_of(engagement.id)).write(
                engagement.id, self.session_id, work.by, self.shared_note
            )
        if self.private_note.strip():
            work.get(PrivateNotes, private_notes_of(engagement.id, work.by)).write(
                engagement.id, work.by, self.note_id, self.session_id, self.private_note
            )
        if self.task.strip():
            work.get(Tasks, tasks_of(engagement.id)).agree(
                engagement.id, self.task_id, engagement.session(self.session_id).mentee_id,
                self.task, self.task_due_on, session_id=self.session_id,
            )  # fmt: skip
        if self.next_starts_at:
            self._book_next(work, engagement, self.next_starts_at)

    def _book_next(self, work: Work, engagement: Engagement, starts_at: datetime) -> None:
        held = engagement.session(self.session_id)
        kind = held.kind if held.kind is SessionKind.GROUP else SessionKind.REGULAR
        book(
            work, engagement, self.next_session_id, Slot(starts_at, held.slot.minutes),
            held.terms.cover, kind=kind,
            mentees=() if kind is SessionKind.GROUP else held.mentees,
        )  # fmt: skip
