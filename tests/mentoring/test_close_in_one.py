"""A session is closed in one form, whole or not at all."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from application.mentoring.close_in_one import CloseSession
from domain.diaries import TimeTaken
from domain.engagements import Engagement, Transfer
from domain.engagements.notebook import Notebook
from domain.engagements.private_notes import PrivateNotes
from domain.engagements.tasks import Tasks
from tests.engagements.scene import (
    AINO,
    BOOKED,
    CASE,
    NEXT,
    RUNNING,
    SANNA_HERSELF,
    SESSION,
    after,
    minutes,
)
from tests.spec import Spec

WHOLE = CloseSession(
    engagement_id=CASE, session_id=SESSION, minutes=58, transferred=(Transfer.SUPPORT,),
    shared_note="We chose the price.", private_note="Careful with the board.",
    task="Tell the board", task_due_on=date(2026, 3, 30), next_starts_at=after(days=35),
)  # fmt: skip
pytestmark = [pytest.mark.feature("E12"), pytest.mark.feature("E13"), pytest.mark.feature("S3")]


@pytest.fixture
def over(spec: Spec) -> Spec:
    spec.given(*RUNNING, BOOKED).at(after(days=7, hours=1))
    spec.by = SANNA_HERSELF
    return spec


def test_everything_is_there_afterwards(over: Spec) -> None:
    over.when(WHOLE)
    assert over.event(Engagement.SessionHeld).minutes == 58
    assert over.event(Notebook.NoteWritten).session_id == SESSION
    assert over.event(PrivateNotes.PrivateNoteWritten).author_id == SANNA_HERSELF
    assert over.event(Tasks.TaskAgreed).owner_id == AINO
    assert over.event(Engagement.SessionBooked).slot.starts_at == after(days=35)
    assert minutes(over) == (120, 60, 60)


def test_held_is_enough(over: Spec) -> None:
    over.when(CloseSession(engagement_id=CASE, session_id=SESSION))
    assert [type(event).__name__ for event in over.new] == ["SessionHeld", "MinutesUsed"]


def test_when_the_next_time_is_taken_nothing_is_recorded(over: Spec) -> None:
    over.given(replace(BOOKED, session_id=NEXT, starts_at=after(days=35)))
    over.when(WHOLE).then_refused(TimeTaken)


def test_sent_twice_it_is_done_once(over: Spec) -> None:
    key = UUID(int=0xAB)
    over.when(WHOLE, key)
    recorded = len(over.log.recorded)
    over.when(WHOLE, key)
    assert len(over.log.recorded) == recorded
