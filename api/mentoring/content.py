"""The content of an engagement as one reader may see it: lines with their words, cut by scope."""

from __future__ import annotations

from uuid import UUID

from api.engagements.whole import Whole
from api.mentoring.seen import Agenda, Content, Entry, Goal, IntroductionSeen, Note, Task
from api.mentoring.words import Words, words_of
from api.reception import Desk
from application.mentoring.content_lines import ContentPage, TaskLine
from application.mentoring.content_page import content_page
from application.mentoring.reading_scope import Reader, Scope
from domain.engagements.introductions import IntroductionState
from domain.engagements.tasks import TaskKind
from domain.engagements.team_words import Shared


async def content_of(desk: Desk, whole: Whole) -> Content:
    """The content whoever asks may read."""
    lines = await desk.shelf.document(content_page, whole.engagement.engagement_id)
    if lines is None or whole.scope.reader is Reader.OUTSIDE:
        return Content()
    return _cut(lines, await words_of(desk, lines), whole, desk.by)


def _cut(lines: ContentPage, words: Words, whole: Whole, reader_id: UUID) -> Content:
    scope = whole.scope
    open_ = {one.session_id for one in whole.sessions if scope.sees_session(one)}
    return Content(
        agendas=tuple(
            Agenda(session, *words.agendas[session])
            for session, _ in lines.agendas
            if session in open_
        ),
        notes=tuple(
            Note(one.session_id, one.author_id, one.written_at, words.notes[one.session_id])
            for one in lines.notes
            if one.session_id in open_
        ),
        tasks=tuple(
            Task(
                one.task_id, one.owner_id, one.kind, one.due_on, one.done_at,
                words.tasks[one.task_id],
            )
            for one in lines.tasks
            if one.owner_id == reader_id or scope.sees(_kind_of(one), one.agreed_at)
        ),
        goals=tuple(
            Goal(one.goal_id, one.weight, one.levels, *words.goals[one.goal_id])
            for one in lines.goals
            if one.mentee_id == reader_id or scope.sees(Shared.GOALS, one.set_at)
        ),
        entries=_entries(lines, words, scope, reader_id),
        introductions=_introductions(lines, words, scope),
    )  # fmt: skip


def _kind_of(task: TaskLine) -> Shared:
    return Shared.READING if task.kind is TaskKind.READING else Shared.TASKS


def _entries(lines: ContentPage, words: Words, scope: Scope, reader_id: UUID) -> tuple[Entry, ...]:
    """One's own entries; to the lead those that were opened."""
    return tuple(
        Entry(one.entry_id, one.written_at, one.shared, words.entries[one.entry_id])
        for one in lines.entries
        if one.mentee_id == reader_id or (one.shared and scope.reader is Reader.LEAD)
    )


def _introductions(lines: ContentPage, words: Words, scope: Scope) -> tuple[IntroductionSeen, ...]:
    both_agreed = {IntroductionState.EXCHANGED, IntroductionState.TOLD}
    shown = []
    for one in lines.introductions:
        if not scope.sees(Shared.INTRODUCTIONS, one.at):
            continue
        met = words.met[one.introduction_id]
        known = one.state in both_agreed or scope.reader is Reader.LEAD
        shown.append(
            IntroductionSeen(
                one.introduction_id, one.mentor_id, one.state, met.name,
                met.email if known else "", met.why, met.outcome,
            )
        )  # fmt: skip
    return tuple(shown)
