"""An engagement is opened once, agreed once, led by one mentor at a time."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from application.engagements.cancel_session import CancelSession
from application.engagements.freeze_engagement import EndEngagement
from application.engagements.open_engagement import PlanCourse
from domain.engagements import EndReason, Engagement, EngagementKind, Priced
from domain.engagements.course_words import EngagementEnded, GroupFull, PlanUnworkable
from tests.agreements.scene import RULES
from tests.engagements.agreeing import AgreeEngagement, NameLead
from tests.engagements.scene import (
    AGREED,
    AGREEMENT,
    BOOKED,
    CASE,
    COURSE,
    MIKAEL,
    OPENED,
    PACKAGE,
    SANNA,
    SESSION,
    opened,
)
from tests.engagements.test_book_from_package import pledged
from tests.spec import Spec

SEVEN_MORE = tuple(UUID(int=n) for n in range(0x50, 0x57))


def test_it_is_opened_with_its_lead_its_payer_and_its_course(spec: Spec) -> None:
    spec.when(OPENED).then(Engagement.Opened, Engagement.CoursePlanned)
    assert spec.event(Engagement.Opened).mentor_id == SANNA
    assert spec.event(Engagement.CoursePlanned).course == COURSE


def test_opening_it_again_changes_nothing(spec: Spec) -> None:
    spec.given(OPENED).when(OPENED).then()


def test_the_agreement_is_noted_once(spec: Spec) -> None:
    spec.given(OPENED).when(AGREED).then(Engagement.Agreed)
    assert spec.event(Engagement.Agreed).agreement_id == AGREEMENT
    spec.when(AGREED).then()


def test_a_new_version_of_the_agreement_is_noted_too(spec: Spec) -> None:
    newer = AgreeEngagement(engagement_id=CASE, agreement_id=UUID(int=0x99), version=2)
    spec.given(OPENED, AGREED).when(newer).then(Engagement.Agreed)
    assert spec.event(Engagement.Agreed).agreement_version == 2


@pytest.mark.feature("F2")
def test_exactly_one_mentor_leads_at_a_time(spec: Spec) -> None:
    spec.given(OPENED).when(NameLead(engagement_id=CASE, mentor_id=MIKAEL))
    spec.then(Engagement.LeadNamed)
    named = spec.event(Engagement.LeadNamed)
    assert (named.mentor_id, named.earlier_mentor_id) == (MIKAEL, SANNA)


@pytest.mark.feature("S10")
def test_the_meetings_are_planned_as_a_course(spec: Spec) -> None:
    spec.given(OPENED).when(PlanCourse(engagement_id=CASE, course=COURSE)).then()
    fewer = PlanCourse(engagement_id=CASE, course=type(COURSE)(COURSE.starts_on, COURSE.ends_on, 6))
    spec.when(fewer).then(Engagement.CoursePlanned)


NEVER_HELD = [
    {"sessions": 0}, {"sessions": -1}, {"sessions": 105}, {"every_days": 0}, {"every_days": 93},
    {"minutes": 0}, {"minutes": 181}, {"starts_on": date(9999, 12, 1), "ends_on": date.max},
    {"starts_on": date.min}, {"ends_on": date(2031, 3, 9)}, {"ends_on": date(2026, 2, 28)},
]  # fmt: skip


@pytest.mark.feature("S10")
@pytest.mark.parametrize("odd", NEVER_HELD, ids=str)
def test_a_plan_that_nobody_could_hold_is_refused(spec: Spec, odd: dict[str, Any]) -> None:
    plan = replace(COURSE, **odd)
    spec.when(replace(OPENED, course=plan)).then_refused(PlanUnworkable)
    spec.given(OPENED)
    spec.when(PlanCourse(engagement_id=CASE, course=plan)).then_refused(PlanUnworkable)


@pytest.mark.feature("S10")
def test_the_longest_plan_is_still_a_plan(spec: Spec) -> None:
    long = replace(COURSE, sessions=104, every_days=92, minutes=180)
    spec.given(OPENED).when(PlanCourse(engagement_id=CASE, course=long))
    spec.then(Engagement.CoursePlanned)


@pytest.mark.feature("G2")
def test_a_group_has_at_most_eight_members(spec: Spec) -> None:
    group = opened(EngagementKind.GROUP, members=SEVEN_MORE)
    spec.when(group)
    assert spec.refusal is None
    nine = opened(EngagementKind.GROUP, members=(*SEVEN_MORE, MIKAEL), engagement_id=UUID(int=0x77))
    spec.when(nine).then_refused(GroupFull)


@pytest.mark.feature("G2")
def test_a_group_is_priced_when_it_is_opened_and_a_project_never(spec: Spec) -> None:
    spec.when(opened(EngagementKind.GROUP, priced=Priced.SEAT))
    assert spec.event(Engagement.GroupPriced).priced is Priced.SEAT
    other = opened(EngagementKind.PROJECT, priced=Priced.SEAT, engagement_id=UUID(int=0x78))
    spec.when(other).then(Engagement.Opened, Engagement.CoursePlanned)


@pytest.mark.feature("G3")
def test_a_project_has_its_key_people(spec: Spec) -> None:
    project = opened(EngagementKind.PROJECT, members=(*SEVEN_MORE, MIKAEL))
    spec.when(project)
    assert sum(isinstance(event, Engagement.MemberJoined) for event in spec.new) == 8


@pytest.mark.feature("S12")
def test_a_project_has_its_key_people_and_ends_with_the_project(spec: Spec) -> None:
    spec.given(RULES, opened(EngagementKind.PROJECT, members=SEVEN_MORE), AGREED, PACKAGE)
    pledged(spec, *SEVEN_MORE[:3])
    spec.when(replace(BOOKED, mentees=SEVEN_MORE[:3]))
    assert spec.event(Engagement.SessionBooked).others == SEVEN_MORE[1:3]
    over = EndEngagement(engagement_id=CASE, reason=EndReason.PROJECT_OVER)
    spec.given(CancelSession(engagement_id=CASE, session_id=SESSION)).when(over)
    assert spec.event(Engagement.Ended).reason is EndReason.PROJECT_OVER
    again = replace(BOOKED, session_id=UUID(int=0x58), mentees=SEVEN_MORE[:3])
    spec.when(again).then_refused(EngagementEnded)
