"""Whenever a mentor is away, the sessions of that time are looked for, by ids and times."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from application.engagements.whenever_a_mentor_falls_ill import whenever_a_mentor_falls_ill
from application.mentors.mark_absence import EndAbsence, MarkAbsence
from domain.mentors import Mentor
from tests.engagements.scene import SANNA, mentors
from tests.spec import Spec, commanded

AWAY = MarkAbsence(
    mentor_id=SANNA, starts_at=datetime(2026, 3, 9, 6, tzinfo=UTC),
    ends_at=datetime(2026, 3, 10, 22, tzinfo=UTC), absence_id=UUID(int=0x61),
)  # fmt: skip


@pytest.mark.feature("R13")
def test_away_and_back_again(spec: Spec) -> None:
    spec.given(*mentors()).when(AWAY)
    (flag,) = commanded(whenever_a_mentor_falls_ill, spec.event(Mentor.AbsenceMarked))
    assert flag.name == "flag_sessions"
    assert flag.about["mentor_id"] == str(SANNA)
    assert flag.about["ends_at"] == AWAY.ends_at.isoformat()
    spec.when(EndAbsence(mentor_id=SANNA, absence_id=AWAY.absence_id))
    (unflag,) = commanded(whenever_a_mentor_falls_ill, spec.event(Mentor.AbsenceEnded))
    assert unflag.name == "unflag_sessions"
