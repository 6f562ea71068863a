"""The page of content has ids, days and states, and not a word of what was said."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from application.mentoring.agree_task import TickTask
from application.mentoring.content_lines import ContentPage
from application.mentoring.content_page import content_page
from application.mentoring.set_goal import CheckGoal
from domain.engagements.introductions import IntroductionState
from tests.engagements.scene import AINO, BOOKED, CASE, RUNNING, SANNA_HERSELF, SESSION
from tests.mentoring.test_agree_task import DONE, KEY, TASK
from tests.mentoring.test_introduce import AGREES, PROPOSED, WANTED
from tests.mentoring.test_keep_private_note import NOTE as PRIVATE
from tests.mentoring.test_set_agenda import AGENDA
from tests.mentoring.test_set_goal import GOAL
from tests.mentoring.test_write_entry import ENTRY, SHARE
from tests.mentoring.test_write_note import NOTE
from tests.spec import Spec, shown

pytestmark = pytest.mark.feature("E12")


def page_of(spec: Spec) -> Any:
    events = [event for event in spec.log.recorded if list(content_page.key(event)) == [CASE]]
    return shown(content_page, *events)


def test_it_follows_notes_tasks_goals_entries_and_introductions(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED, AGENDA, NOTE, TASK, DONE, PROPOSED, WANTED, AGREES)
    spec.by = AINO
    spec.given(GOAL, CheckGoal(engagement_id=CASE, goal_id=KEY, level=1), ENTRY, SHARE)
    page = page_of(spec)
    assert [one.session_id for one in page.notes] == [SESSION]
    assert page.tasks[0].done_at is not None
    assert [level for _, level in page.goals[0].levels] == [1]
    assert page.entries[0].shared
    assert page.introductions[0].state is IntroductionState.EXCHANGED
    assert dict(page.agendas) == {SESSION: AGENDA.model}


def test_an_undone_task_is_open_again(spec: Spec) -> None:
    undo = TickTask(engagement_id=CASE, task_id=KEY, done=False)
    spec.given(*RUNNING, TASK, DONE, undo)
    assert page_of(spec).tasks[0].done_at is None


def test_private_notes_are_not_even_counted(spec: Spec) -> None:
    spec.given(*RUNNING)
    spec.by = SANNA_HERSELF
    spec.given(PRIVATE)
    assert page_of(spec) is None


def test_no_word_stands_on_the_shelf(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED, NOTE, replace(TASK, task_id=UUID(int=3)))
    said = repr(page_of(spec))
    assert NOTE.words not in said
    assert TASK.words not in said
    assert isinstance(page_of(spec), ContentPage)
