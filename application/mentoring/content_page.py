"""What an engagement holds of content: ids, days and states. The words stay in the log."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from application.mentoring.content_lines import (
    ContentPage,
    EntryLine,
    GoalLine,
    IntroductionLine,
    NoteLine,
    TaskLine,
)
from application.views import View
from domain.engagements.goals import Goals
from domain.engagements.introductions import Introduction, IntroductionState
from domain.engagements.journal import Journal
from domain.engagements.notebook import Notebook
from domain.engagements.tasks import Tasks
from domain.events import Event

KINDS = (Notebook.Event, Tasks.Event, Goals.Event, Journal.Event, Introduction.Event)


def _key(event: Event) -> Iterable[UUID]:
    engagement = getattr(event, "engagement_id", None)
    return (engagement,) if isinstance(event, KINDS) and engagement else ()


def fold(page: ContentPage | None, event: Event) -> ContentPage | None:
    engagement: UUID = event.engagement_id  # type: ignore[attr-defined]
    page = page or ContentPage(engagement)
    for step in (_noted, _tasked, _aimed, _journalled, _introduced):
        page = step(page, event)
    return page


def _noted(page: ContentPage, event: Event) -> ContentPage:
    match event:
        case Notebook.AgendaSet(session_id=session, model=model):
            others = tuple(one for one in page.agendas if one[0] != session)
            return replace(page, agendas=(*others, (session, model)))
        case Notebook.NoteWritten(session_id=session, author_id=author, version=version):
            line = NoteLine(session, author, event.timestamp, version)
            others_of = tuple(one for one in page.notes if one.session_id != session)
            return replace(page, notes=(*others_of, line))
    return page


def _tasked(page: ContentPage, event: Event) -> ContentPage:
    match event:
        case Tasks.TaskAgreed(task_id=task, owner_id=owner, kind=kind, due_on=due):
            return replace(
                page, tasks=(*page.tasks, TaskLine(task, owner, kind, due, event.timestamp))
            )
        case Tasks.TaskDropped(task_id=task):
            return replace(page, tasks=tuple(one for one in page.tasks if one.task_id != task))
        case Tasks.TaskDone(task_id=task):
            return _task(page, task, done_at=event.timestamp)
        case Tasks.TaskUndone(task_id=task):
            return _task(page, task, done_at=None)
        case Tasks.TaskDue(task_id=task, due_on=due):
            return _task(page, task, due_on=due)
    return page


def _task(page: ContentPage, task: UUID, **to: object) -> ContentPage:
    tasks = tuple(
        replace(one, **to) if one.task_id == task else one  # type: ignore[arg-type]
        for one in page.tasks
    )
    return replace(page, tasks=tasks)


def _aimed(page: ContentPage, event: Event) -> ContentPage:
    match event:
        case Goals.GoalSet(goal_id=goal, mentee_id=mentee, weight=weight):
            known = [one for one in page.goals if one.goal_id == goal]
            if known:
                return _goal(page, replace(known[0], weight=weight))
            return replace(
                page, goals=(*page.goals, GoalLine(goal, mentee, weight, event.timestamp))
            )
        case Goals.GoalChecked(goal_id=goal, level=level):
            (line,) = [one for one in page.goals if one.goal_id == goal]
            return _goal(page, replace(line, levels=(*line.levels, (event.timestamp, level))))
        case Goals.GoalDropped(goal_id=goal):
            return replace(page, goals=tuple(one for one in page.goals if one.goal_id != goal))
    return page


def _goal(page: ContentPage, line: GoalLine) -> ContentPage:
    goals = tuple(line if one.goal_id == line.goal_id else one for one in page.goals)
    return replace(page, goals=goals)


def _journalled(page: ContentPage, event: Event) -> ContentPage:
    match event:
        case Journal.EntryWritten(entry_id=entry, mentee_id=mentee):
            if any(one.entry_id == entry for one in page.entries):
                return page
            return replace(page, entries=(*page.entries, EntryLine(entry, mentee, event.timestamp)))
        case Journal.EntryShared(entry_id=entry):
            return _entry(page, entry, shared=True)
        case Journal.EntryClosed(entry_id=entry):
            return _entry(page, entry, shared=False)
        case Journal.EntryStruck(entry_id=entry):
            kept = tuple(one for one in page.entries if one.entry_id != entry)
            return replace(page, entries=kept)
    return page


def _entry(page: ContentPage, entry: UUID, *, shared: bool) -> ContentPage:
    entries = tuple(
        replace(one, shared=shared) if one.entry_id == entry else one for one in page.entries
    )
    return replace(page, entries=entries)


STATES = {
    Introduction.Wanted: IntroductionState.WANTED,
    Introduction.ContactsExchanged: IntroductionState.EXCHANGED,
    Introduction.Declined: IntroductionState.DECLINED,
    Introduction.OutcomeTold: IntroductionState.TOLD,
}


def _introduced(page: ContentPage, event: Event) -> ContentPage:
    if isinstance(event, Introduction.Proposed):
        line = IntroductionLine(
            event.originator_id, event.mentor_id, event.third_id, IntroductionState.PROPOSED,
            event.timestamp,
        )  # fmt: skip
        return replace(page, introductions=(*page.introductions, line))
    if not isinstance(event, Introduction.Event):
        return page
    state = STATES[type(event)]
    lines = tuple(
        replace(one, state=state, at=event.timestamp)
        if one.introduction_id == event.originator_id
        else one
        for one in page.introductions
    )
    return replace(page, introductions=lines)


content_page = View("content_page", ContentPage, _key, fold)
