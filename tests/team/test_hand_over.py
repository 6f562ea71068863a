"""A change of the own mentor: listed, approved by the mentee, followed by the sessions."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest

from application.engagements.ask_to_choose import AskToChoose
from application.engagements.close_session import MarkHeld
from application.engagements.lose_mentor import RecoverMentor
from application.engagements.move_session import MoveSession
from application.firm import Command
from application.team.hand_over import ApproveHandOver, DeclineHandOver, ProposeHandOver
from domain.diaries import Diary
from domain.engagements import Engagement
from domain.engagements.course_words import NotInTheTeam
from domain.engagements.substitutes import MentorIsThere
from domain.engagements.team import MentorTeam
from domain.engagements.team_words import (
    HandOverPending,
    HandOverUnknown,
    SameMentor,
    Shared,
)
from tests.engagements.scene import (
    AGREED,
    AINO,
    BOOKED,
    CASE,
    MIKAEL,
    NEXT,
    OPENED,
    PACKAGE,
    PETRI,
    SANNA,
    SESSION,
    WITH_POOL,
    after,
    slot,
)
from tests.spec import Spec

KEY = UUID(int=0x80)
PROPOSED = ProposeHandOver(
    engagement_id=CASE, to_id=MIKAEL, contents=(Shared.GOALS, Shared.TASKS), hand_over_id=KEY,
    words="Sanna moves abroad.",
)  # fmt: skip
APPROVED = ApproveHandOver(engagement_id=CASE, hand_over_id=KEY)
pytestmark = pytest.mark.feature("F3")


def busy(mentor: UUID) -> Iterator[Command]:
    """A mentor has another mentee at the very time of the session."""
    other = UUID(int=2)
    yield replace(OPENED, engagement_id=other, mentee_id=PETRI, lead_id=mentor)
    yield replace(AGREED, engagement_id=other)
    yield replace(PACKAGE, owner_id=other)
    yield replace(BOOKED, engagement_id=other, session_id=NEXT)


def test_it_waits_for_the_mentee_with_what_is_passed_on(spec: Spec) -> None:
    spec.given(*WITH_POOL).when(PROPOSED).then(MentorTeam.Opened, MentorTeam.HandOverProposed)
    assert spec.event(MentorTeam.HandOverProposed).contents == (Shared.GOALS, Shared.TASKS)
    spec.when(PROPOSED).then()
    other = replace(PROPOSED, hand_over_id=UUID(int=1), to_id=PETRI)
    spec.when(other).then_refused(HandOverPending)


def test_the_approval_names_the_new_lead_and_passes_on_what_was_listed(spec: Spec) -> None:
    spec.given(*WITH_POOL, PROPOSED).when(APPROVED)
    spec.then(MentorTeam.HandOverApproved, Engagement.LeadNamed)
    approved = spec.event(MentorTeam.HandOverApproved)
    assert (approved.from_id, approved.to_id) == (SANNA, MIKAEL)
    assert approved.contents == (Shared.GOALS, Shared.TASKS)
    # There is one lead at a time: who led before is booked no more.
    spec.when(replace(BOOKED, mentor_id=SANNA)).then_refused(NotInTheTeam)


def test_booked_sessions_go_along_where_the_new_mentor_is_free(spec: Spec) -> None:
    spec.given(*WITH_POOL, BOOKED, PROPOSED).when(APPROVED)
    taken = spec.event(Engagement.SessionTakenOver)
    assert (taken.mentor_id, taken.earlier_mentor_id) == (MIKAEL, SANNA)
    assert taken.slot == taken.earlier


def test_where_the_new_mentor_is_busy_the_session_waits_for_another_time(spec: Spec) -> None:
    spec.given(*WITH_POOL, BOOKED, PROPOSED).given(*busy(MIKAEL))
    spec.when(APPROVED)
    left = spec.event(Engagement.NewMentorBusy)
    assert (left.session_id, left.slot) == (SESSION, slot(days=7))
    assert (left.mentor_id, left.earlier_mentor_id) == (MIKAEL, SANNA)
    (freed,) = [one for one in spec.new if isinstance(one, Diary.TimeReleased)]
    assert freed.resource_id == SANNA
    # It is nobody's illness: a mentor who is back from leave gets no session of it.
    spec.when(RecoverMentor(engagement_id=CASE, session_id=SESSION)).then()
    spec.when(AskToChoose(engagement_id=CASE, session_id=SESSION)).then(Engagement.TimeAsked)


def test_what_was_left_and_is_moved_is_with_the_new_mentor(spec: Spec) -> None:
    spec.given(*WITH_POOL, BOOKED, PROPOSED).given(*busy(MIKAEL), APPROVED)
    spec.when(MoveSession(engagement_id=CASE, session_id=SESSION, starts_at=after(days=8)))
    moved = spec.event(Engagement.SessionMoved)
    assert (moved.mentor_id, moved.percent) == (MIKAEL, 0)
    promised = {one.resource_id for one in spec.new if isinstance(one, Diary.TimeReserved)}
    assert promised == {AINO, MIKAEL}
    spec.when(AskToChoose(engagement_id=CASE, session_id=SESSION)).then_refused(MentorIsThere)


def test_what_is_declined_changes_nothing(spec: Spec) -> None:
    declined = DeclineHandOver(engagement_id=CASE, hand_over_id=KEY)
    spec.given(*WITH_POOL, PROPOSED).when(declined).then(MentorTeam.HandOverDeclined)
    spec.when(APPROVED).then_refused(HandOverUnknown)


def test_the_own_mentor_is_not_handed_over_to_themselves(spec: Spec) -> None:
    spec.given(*WITH_POOL).when(replace(PROPOSED, to_id=SANNA)).then_refused(SameMentor)


def test_held_sessions_stay_with_who_held_them(spec: Spec) -> None:
    spec.given(*WITH_POOL, BOOKED, PROPOSED).at(after(days=9))
    spec.given(MarkHeld(engagement_id=CASE, session_id=SESSION)).when(APPROVED)
    spec.then(MentorTeam.HandOverApproved, Engagement.LeadNamed)
