"""The words of a mentoring, read from the log by those whose they are; none stand on the shelf."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from api.reception import Desk
from application.mentoring.content_lines import ContentPage
from domain.engagements.goals import Goals, goals_of
from domain.engagements.introductions import Introduction
from domain.engagements.journal import Journal, journal_of
from domain.engagements.notebook import AgendaModel, Notebook, notebook_of
from domain.engagements.private_notes import PrivateNotes, private_notes_of
from domain.engagements.tasks import Tasks, tasks_of


@dataclass(frozen=True)
class Met:
    """Whom one is introduced to, why, and what came of it."""

    name: str
    email: str
    why: str
    outcome: str = ""


@dataclass
class Words:
    """Every word of an engagement's content, by the id of what it belongs to."""

    agendas: dict[UUID, tuple[AgendaModel, str]] = field(default_factory=dict)
    notes: dict[UUID, str] = field(default_factory=dict)
    tasks: dict[UUID, str] = field(default_factory=dict)
    goals: dict[UUID, tuple[str, str]] = field(default_factory=dict)
    entries: dict[UUID, str] = field(default_factory=dict)
    met: dict[UUID, Met] = field(default_factory=dict)


@dataclass(frozen=True)
class OwnNote:
    """A note somebody keeps for themselves."""

    note_id: UUID
    session_id: UUID | None
    written_at: datetime
    words: str


async def words_of(desk: Desk, content: ContentPage) -> Words:
    """All words of an engagement; what of them is shown is decided by the reader's scope."""
    key = content.engagement_id
    mentees = {line.mentee_id for line in content.entries}
    streams = [notebook_of(key), tasks_of(key), goals_of(key)]
    streams += [journal_of(key, mentee) for mentee in mentees]
    streams += [line.introduction_id for line in content.introductions]
    words = Words()
    for event in await _events(desk, streams):
        _read(words, event)
    return words


async def private_notes(desk: Desk, engagement_id: UUID) -> list[OwnNote]:
    """The notes whoever asks keeps on an engagement, the newest first."""
    notes: dict[UUID, OwnNote] = {}
    for event in await _events(desk, [private_notes_of(engagement_id, desk.by)]):
        match event:
            case PrivateNotes.PrivateNoteWritten(note_id=note, session_id=session, words=words):
                notes[note] = OwnNote(note, session, event.timestamp, words)
            case PrivateNotes.PrivateNoteStruck(note_id=note):
                notes.pop(note, None)
    return sorted(notes.values(), key=lambda note: note.written_at, reverse=True)


async def _events(desk: Desk, streams: Iterable[UUID]) -> list[Any]:
    log = desk.reception.log

    def read() -> list[Any]:
        return [event for stream in streams for event in log.stream(stream)]

    return await asyncio.to_thread(read)


def _read(words: Words, event: Any) -> None:
    match event:
        case Notebook.AgendaSet(session_id=session, model=model, words=text):
            words.agendas[session] = (model, text)
        case Notebook.NoteWritten(session_id=session, words=text):
            words.notes[session] = text
        case Tasks.TaskAgreed(task_id=task, words=text):
            words.tasks[task] = text
        case Goals.GoalSet(goal_id=goal, words=text, measure=measure):
            words.goals[goal] = (text, measure)
        case Journal.EntryWritten(entry_id=entry, words=text):
            words.entries[entry] = text
        case Introduction.Proposed(name=name, email=email, words=text):
            words.met[event.originator_id] = Met(name, email, text)
        case Introduction.OutcomeTold(words=text):
            met = words.met[event.originator_id]
            words.met[event.originator_id] = Met(met.name, met.email, met.why, text)
