"""A running engagement is counted into its mentor's month, and out of it again."""

from uuid import UUID

import pytest

from application.engagements.open_engagement import OpenEngagement
from application.mentors.count_engagement import CountEngagement, minutes_a_month
from domain.cancelling_policy import Payer
from domain.engagements import EngagementKind
from domain.engagements.course_events import Course
from domain.mentors import Mentor
from tests.engagements.agreeing import AgreeEngagement, NameLead
from tests.engagements.scene import COURSE
from tests.mentors.pool import FIRST, JOINED, MENTOR, PETRI, SECOND, TODAY
from tests.spec import Spec

pytestmark = pytest.mark.feature("B3")
CASE = UUID(int=0x50)


def opened(kind: EngagementKind = EngagementKind.PROGRAMME) -> OpenEngagement:
    return OpenEngagement(
        engagement_id=CASE, kind=kind, mentee_id=PETRI, lead_id=MENTOR, payer=Payer.CONSUMER,
        payer_id=PETRI, course=COURSE,
    )  # fmt: skip


AGREED = AgreeEngagement(engagement_id=CASE, agreement_id=FIRST)
COUNT = CountEngagement(engagement_id=CASE)


def test_an_agreed_programme_takes_an_hour_a_month(spec: Spec) -> None:
    spec.given(*JOINED, opened(), AGREED).when(COUNT).then(Mentor.EngagementTaken)
    taken = spec.event(Mentor.EngagementTaken)
    assert (taken.minutes_a_month, taken.engagements, taken.planned_minutes) == (60, 1, 60)
    spec.when(COUNT).then()


def test_what_is_not_agreed_takes_no_time(spec: Spec) -> None:
    spec.given(*JOINED, opened()).when(COUNT).then()


def test_a_single_talk_takes_no_place(spec: Spec) -> None:
    spec.given(*JOINED, opened(EngagementKind.SINGLE), AGREED).when(COUNT).then()


def test_who_hands_over_is_free_again(spec: Spec) -> None:
    spec.given(*JOINED, opened(), AGREED, COUNT)
    spec.given(NameLead(engagement_id=CASE, mentor_id=SECOND))
    earlier = CountEngagement(engagement_id=CASE, mentor_id=MENTOR)
    spec.when(earlier).then(Mentor.EngagementReleased)


def test_a_rhythm_is_counted_by_the_month_and_rounded_up() -> None:
    assert minutes_a_month(None) == 60
    assert minutes_a_month(Course(TODAY, TODAY, 4, every_days=14, minutes=60)) == 120
    assert minutes_a_month(Course(TODAY, TODAY, 4, every_days=30, minutes=60)) == 56
