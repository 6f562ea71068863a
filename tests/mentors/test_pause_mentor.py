"""A mentor pauses without leaving, comes back, or leaves the pool."""

from datetime import date

import pytest

from application.mentors.pause_mentor import LeavePool, PauseMentor, ResumeMentor
from domain.mentors import Mentor
from domain.mentors.words import NotAtThisStage
from domain.people import Person
from tests.mentors.pool import APPLIED, JOINED, MENTOR
from tests.spec import Spec

pytestmark = pytest.mark.feature("B4")
PAUSE = PauseMentor(mentor_id=MENTOR, until=date(2026, 4, 30), reason="Kirja")


def test_a_mentor_pauses_and_comes_back(spec: Spec) -> None:
    spec.given(*JOINED).when(PAUSE).then(Mentor.Paused)
    spec.when(PAUSE).then()
    spec.when(ResumeMentor(mentor_id=MENTOR)).then(Mentor.Resumed)


def test_an_old_alarm_does_not_end_a_newer_pause(spec: Spec) -> None:
    longer = PauseMentor(mentor_id=MENTOR, until=date(2026, 6, 30))
    spec.given(*JOINED, PAUSE, longer)
    spec.when(ResumeMentor(mentor_id=MENTOR, paused_until=date(2026, 4, 30))).then()
    spec.when(ResumeMentor(mentor_id=MENTOR, paused_until=date(2026, 6, 30))).then(Mentor.Resumed)


def test_an_applicant_has_nothing_to_pause(spec: Spec) -> None:
    spec.given(APPLIED).when(PAUSE).then_refused(NotAtThisStage)


@pytest.mark.feature("R9")
def test_who_leaves_acts_as_a_mentor_no_longer(spec: Spec) -> None:
    leave = LeavePool(mentor_id=MENTOR, reason="Eläkkeelle")
    spec.given(*JOINED).when(leave).then(Mentor.LeftPool, Person.RoleWithdrawn)
    spec.when(leave).then()
