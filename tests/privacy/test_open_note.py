"""A confidential note is opened for an open case by two persons, for a few days; else it is not."""

from datetime import timedelta
from uuid import UUID

import pytest

from application.mentoring.write_note import WriteNote
from application.privacy.open_note import AllowOpening, AskOpening, DeclineOpening
from application.quality.handle_case import AnswerCase, CloseCase, OpenCase
from domain.openings import (
    AnotherHasToAllow,
    AnsweredAlready,
    CaseNotOpen,
    NothingToOpen,
    Opening,
)
from domain.quality.case_words import Ground, Outcome
from domain.refusals import NotFound
from tests.engagements.scene import (
    AINO,
    BOOKED,
    CASE,
    RUNNING,
    SANNA,
    SANNA_HERSELF,
    SESSION,
    mentors,
)
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("N4")
QUALITY, OTHER = UUID(int=0x61), UUID(int=0x62)
COMPLAINT, WISH = UUID(int=0x63), UUID(int=0x64)
NOTE = WriteNote(engagement_id=CASE, session_id=SESSION, words="What was said")
ASK = AskOpening(
    opening_id=WISH, engagement_id=CASE, session_id=SESSION, case_id=COMPLAINT,
    reason="Both remember it differently",
)  # fmt: skip
ALLOW = AllowOpening(opening_id=WISH)


def by(spec: Spec, person: UUID) -> Spec:
    """Let this person act from now on."""
    spec.by = person
    return spec


@pytest.fixture
def noted() -> Spec:
    """A session with a shared note, and a complaint about it."""
    spec = Spec(MemoryLog()).given(*mentors(), *RUNNING, BOOKED)
    by(spec, SANNA_HERSELF).given(NOTE)
    complaint = OpenCase(
        ground=Ground.COMPLAINT, about=CASE, what="The mentor told my employer", person_id=AINO,
        mentor_person_id=SANNA_HERSELF, case_id=COMPLAINT,
    )  # fmt: skip
    return by(spec, OTHER).given(complaint)


def test_one_asks_and_another_allows_it_for_five_days(noted: Spec) -> None:
    by(noted, QUALITY).given(ASK)
    by(noted, OTHER).when(ALLOW)
    allowed = noted.event(Opening.Allowed)
    assert (allowed.reader_id, allowed.until) == (QUALITY, NOON + timedelta(days=5))
    assert (allowed.mentee_id, allowed.mentor_id) == (AINO, SANNA)
    assert allowed.envelope.rule == ("opening/1",)


def test_whoever_asked_does_not_allow_it(noted: Spec) -> None:
    by(noted, QUALITY).given(ASK).when(ALLOW).then_refused(AnotherHasToAllow)


@pytest.mark.parametrize("party", [AINO, SANNA_HERSELF])
def test_whom_it_concerns_does_not_allow_it(noted: Spec, party: UUID) -> None:
    by(noted, QUALITY).given(ASK)
    by(noted, party).when(ALLOW).then_refused(AnotherHasToAllow)


def test_a_session_without_a_note_has_nothing_to_open() -> None:
    spec = Spec(MemoryLog()).given(*mentors(), *RUNNING, BOOKED)
    spec.given(OpenCase(ground=Ground.COMPLAINT, about=CASE, what="Late", case_id=COMPLAINT))
    by(spec, QUALITY).when(ASK).then_refused(NothingToOpen)


def test_a_session_of_another_engagement_is_not_there(noted: Spec) -> None:
    wrong = AskOpening(
        engagement_id=CASE, session_id=UUID(int=9), case_id=COMPLAINT, reason="Whatever it is"
    )
    by(noted, QUALITY).when(wrong).then_refused(NotFound)


def test_without_an_open_case_nothing_is_opened(noted: Spec) -> None:
    elsewhere = AskOpening(
        engagement_id=CASE, session_id=SESSION, case_id=UUID(int=8), reason="Out of interest"
    )
    by(noted, QUALITY).when(elsewhere).then_refused(CaseNotOpen)
    by(noted, OTHER).given(
        AnswerCase(case_id=COMPLAINT, answer="We are sorry"),
        CloseCase(case_id=COMPLAINT, outcome=Outcome.SETTLED),
    )
    by(noted, QUALITY).when(ASK).then_refused(CaseNotOpen)


def test_a_wish_is_answered_once(noted: Spec) -> None:
    by(noted, QUALITY).given(ASK)
    by(noted, OTHER).given(DeclineOpening(opening_id=WISH))
    noted.when(ALLOW).then_refused(AnsweredAlready)
    noted.when(DeclineOpening(opening_id=WISH)).then_refused(AnsweredAlready)


def test_asked_twice_is_asked_once(noted: Spec) -> None:
    by(noted, QUALITY).given(ASK).when(ASK).then()
