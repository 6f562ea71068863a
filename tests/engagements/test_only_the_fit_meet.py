"""A mentor meets only while papers hold, and never past what they give in a month."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from application.engagements.log_session import LogSession
from application.engagements.move_session import MoveSession
from application.mentors.note_certificate import NoteCertificate
from application.mentors.set_footing import SetFooting
from application.mentors.warn_of_expiry import GiveGrace
from domain.engagements import Engagement
from domain.mentors.words import Bond, MonthFull, ValidityEnded
from tests.engagements.scene import BOOKED, CASE, NEXT, RUNNING, SANNA, SESSION, after, mentors
from tests.spec import Spec

PRO_BONO = SetFooting(mentor_id=SANNA, bond=Bond.PRO_BONO, full_time=False)
PAPER = NoteCertificate(
    mentor_id=SANNA, title="EIA", valid_until=date(2026, 3, 8), certificate_id=UUID(int=0x71)
)
SECOND, THIRD = (
    replace(BOOKED, session_id=UUID(int=n), starts_at=after(days=days))
    for n, days in ((0x72, 14), (0x73, 21))
)


@pytest.mark.feature("S14")
def test_the_third_hour_of_a_month_is_not_booked_with_a_pro_bono_mentor(spec: Spec) -> None:
    spec.given(*mentors(), PRO_BONO, *RUNNING, BOOKED, SECOND)
    spec.when(THIRD).then_refused(MonthFull)
    spec.given(replace(THIRD, starts_at=after(days=35)))


@pytest.mark.feature("S14")
def test_moving_within_the_month_keeps_it_and_into_a_full_one_does_not(spec: Spec) -> None:
    april = replace(THIRD, starts_at=after(days=35))
    spec.given(*mentors(), PRO_BONO, *RUNNING, BOOKED, SECOND, april)
    spec.given(MoveSession(engagement_id=CASE, session_id=SESSION, starts_at=after(days=8)))
    into = MoveSession(engagement_id=CASE, session_id=THIRD.session_id, starts_at=after(days=22))
    spec.when(into).then_refused(MonthFull)


@pytest.mark.feature("M6")
def test_no_session_after_a_certificate_ended_but_by_a_reason(spec: Spec) -> None:
    spec.given(*mentors(), PAPER, *RUNNING)
    spec.when(BOOKED).then_refused(ValidityEnded)
    spec.given(GiveGrace(mentor_id=SANNA, until=date(2026, 4, 8), reason="Uusinta vireillä"))
    spec.given(BOOKED).when(replace(SECOND, starts_at=after(days=63))).then_refused(ValidityEnded)


@pytest.mark.feature("E15")
def test_what_was_held_is_recorded_whatever_the_papers(spec: Spec) -> None:
    paper = replace(PAPER, valid_until=date(2026, 2, 20))
    spec.given(*mentors(), paper, *RUNNING)
    spec.when(LogSession(engagement_id=CASE, starts_at=after(days=-3), session_id=NEXT))
    assert spec.event(Engagement.SessionHeld).session_id == NEXT
