"""A line of the page is changed without the others."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from application.forums.bring_case import BringCase
from application.forums.forum_lines import MemberLine, ProposalLine
from application.forums.plan_meeting import CancelMeeting
from domain.cancelling_policy import Payer
from domain.forums import Bill, Plan
from tests.forums.scene import (
    FORUM,
    LEADER,
    LED,
    LED_BY_ONE,
    POOLED,
    meeting,
    met,
    person,
    planned,
    running,
)
from tests.forums.test_forum_page import page
from tests.spec import NOON, Spec

BILL = Bill(Payer.CONSUMER, UUID(int=1), Plan.YEARLY)


def test_only_the_members_own_line_changes(spec: Spec) -> None:
    found = page(running(spec))
    first, *others = found.members
    changed = found.with_member(first.person_id, talked_on=date(2026, 5, 1))
    assert changed.member(first.person_id) != first
    assert list(changed.members[1:]) == others
    assert found.member(UUID(int=9)) is None


def test_answers_are_counted() -> None:
    line = ProposalLine(UUID(int=1), NOON).answered(UUID(int=2), objects=True)
    assert line.answered(UUID(int=3), objects=False).objections == 1
    assert MemberLine(UUID(int=1), BILL, date(2026, 1, 1)).signed == 0


def test_whoever_led_least_often_leads_next(spec: Spec) -> None:
    running(spec)
    assert page(spec).next_to_lead() == person("Aino")
    spec.given(planned(1))
    assert page(spec).next_to_lead() == person("Bo")
    spec.given(CancelMeeting(forum_id=FORUM, meeting_id=meeting(1)))
    assert page(spec).next_to_lead() == person("Aino")


def test_a_professional_leads_the_next_one_too(spec: Spec) -> None:
    spec.given(LED, POOLED, replace(LED_BY_ONE, facilitator_id=LEADER))
    assert page(spec).next_to_lead() == LEADER


def test_who_brought_the_fewest_cases_brings_the_next(spec: Spec) -> None:
    running(spec).given(planned(1))
    assert page(spec).next_to_bring() == person("Aino")
    spec.by = person("Aino")
    spec.given(BringCase(forum_id=FORUM, meeting_id=meeting(1), title="A plant to close"))
    assert page(spec).next_to_bring() == person("Bo")


def test_whoever_leads_the_next_meeting_decides_about_newcomers(spec: Spec) -> None:
    running(spec)
    assert page(spec).decides_now() == person("Aino")
    spec.given(planned(1))
    assert page(spec).decides_now() == person("Aino")
    met(spec, 1)
    assert page(spec).decides_now() == person("Bo")
