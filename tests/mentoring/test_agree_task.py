"""A task has an owner and a day; one tap ticks it, another undoes that."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from application.mentoring.agree_task import AgreeTask, DropTask, PostponeTask, TickTask
from domain.engagements.course_words import NotAMember
from domain.engagements.session_words import SessionUnknown
from domain.engagements.tasks import TaskKind, Tasks, TaskUnknown
from tests.engagements.scene import (
    AINO,
    BOOKED,
    CASE,
    NEXT,
    PETRI_HIMSELF,
    RUNNING,
    SANNA_HERSELF,
    SESSION,
)
from tests.spec import Spec

KEY = UUID(int=0x55)
TASK = AgreeTask(
    engagement_id=CASE, words="Ask three clients what they pay.", due_on=date(2026, 3, 20),
    task_id=KEY,
)  # fmt: skip
DONE = TickTask(engagement_id=CASE, task_id=KEY)
pytestmark = [pytest.mark.feature("E13"), pytest.mark.feature("S13")]


def test_it_is_the_mentees_unless_something_else_is_said(spec: Spec) -> None:
    spec.given(*RUNNING).when(TASK).then(Tasks.Opened, Tasks.TaskAgreed)
    assert spec.event(Tasks.TaskAgreed).owner_id == AINO
    spec.when(TASK).then()
    mentors = replace(TASK, owner_id=SANNA_HERSELF, task_id=UUID(int=1), kind=TaskKind.READING)
    spec.when(mentors).then(Tasks.TaskAgreed)


def test_nobody_outside_is_given_one(spec: Spec) -> None:
    spec.given(*RUNNING).when(replace(TASK, owner_id=PETRI_HIMSELF)).then_refused(NotAMember)


def test_it_belongs_to_a_session_of_this_very_mentoring_or_to_none(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED)
    spec.when(replace(TASK, session_id=NEXT)).then_refused(SessionUnknown)
    spec.when(replace(TASK, session_id=SESSION)).then(Tasks.Opened, Tasks.TaskAgreed)


@pytest.mark.feature("S8")
def test_done_and_undone(spec: Spec) -> None:
    spec.given(*RUNNING, TASK).when(DONE).then(Tasks.TaskDone)
    spec.when(DONE).then()
    spec.when(replace(DONE, done=False)).then(Tasks.TaskUndone)


def test_another_day_or_none(spec: Spec) -> None:
    later = PostponeTask(engagement_id=CASE, task_id=KEY, due_on=date(2026, 4, 1))
    spec.given(*RUNNING, TASK).when(later).then(Tasks.TaskDue)
    spec.when(later).then()


def test_a_dropped_task_is_unknown_from_then_on(spec: Spec) -> None:
    drop = DropTask(engagement_id=CASE, task_id=KEY)
    spec.given(*RUNNING, TASK).when(drop).then(Tasks.TaskDropped)
    spec.when(drop).then()
    spec.when(DONE).then_refused(TaskUnknown)
