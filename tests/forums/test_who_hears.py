"""Whoever leads a forum hears of its absences and newcomers only while they may read it."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.firm import Command
from application.forums.announce_absence import AnnounceAbsence
from application.forums.name_facilitator import NameFacilitator
from application.forums.propose_member import CallForDecision, ProposeMember
from application.forums.whenever_a_forum_moves_on import whenever_a_forum_moves_on
from application.forums.whenever_a_member_cannot_come import whenever_a_member_cannot_come
from application.forums.whenever_members_are_asked import whenever_members_are_asked
from application.mentors.pause_mentor import LeavePool, PauseMentor
from application.people.grant_role import GrantRole
from application.people.register_person import RegisterPerson
from application.policies import Errand
from domain.forums import Forum, Meetings
from domain.mentors import mentor_of
from domain.people import Role
from tests.forums.scene import (
    FORUM,
    LEADER,
    LED,
    LED_BY_ONE,
    POOLED,
    applied,
    led_by_lea,
    meeting,
    person,
    planned,
)
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("H2")
NEXT = UUID(int=0x42)
NAMED = NameFacilitator(forum_id=FORUM, facilitator_id=NEXT)
MIA = RegisterPerson(person_id=NEXT, name="Mia", email="mia@x.example")
AWAY = AnnounceAbsence(forum_id=FORUM, meeting_id=meeting(1))
LEFT = LeavePool(mentor_id=mentor_of(LEADER), reason="Retired")
OFFICE_NOW = GrantRole(person_id=LEADER, role=Role.FINANCE)


@pytest.mark.parametrize("out", [LEFT, OFFICE_NOW])
def test_who_may_read_no_more_hears_no_more_of_the_forum(spec: Spec, out: Command) -> None:
    """Neither of absences nor of newcomers; whoever follows is told of what waits for them."""
    led_by_lea(spec).given(planned(1), applied("Iiro"), out)
    asked = ProposeMember(forum_id=FORUM, person_id=person("Iiro"))
    spec.when(asked)
    assert spec.event(Forum.MemberProposed).leader_id is None
    until = spec.event(Forum.MemberProposed).until
    assert str(LEADER) not in heard(spec)
    spec.by = person("Bo")
    spec.when(AWAY)
    spec.then(Meetings.AbsenceAnnounced)
    assert heard(spec) == []
    spec.at(until).when(CallForDecision(forum_id=FORUM, person_id=person("Iiro"))).then()
    spec.given(MIA, replace(POOLED, person_id=NEXT))
    spec.when(NAMED)
    spec.then(Forum.FacilitatorNamed, Forum.DecisionDue, Meetings.LeadPassed)
    assert spec.event(Forum.DecisionDue).leader_id == NEXT


def test_whoever_only_pauses_as_a_mentor_still_hears(spec: Spec) -> None:
    led_by_lea(spec).given(planned(1), PauseMentor(mentor_id=mentor_of(LEADER), reason="Away"))
    spec.by = person("Bo")
    spec.when(AWAY)
    assert heard(spec) == [str(LEADER)]


def heard(spec: Spec) -> list[str]:
    """Who gets a letter of what was recorded last."""
    rules = (whenever_a_member_cannot_come, whenever_members_are_asked)
    sent = [one for event in spec.new for rule in rules for one in commanded(rule, event)]
    return [one.about["to"] for one in sent if isinstance(one, Errand)]


def test_whoever_is_named_is_told_that_the_forum_is_theirs_to_lead(spec: Spec) -> None:
    spec.given(LED, POOLED).when(replace(LED_BY_ONE, facilitator_id=LEADER))
    (letter,) = commanded(whenever_a_forum_moves_on, spec.event(Forum.Founded))
    assert (letter.about["letter"], letter.about["to"]) == ("forum_to_lead", str(LEADER))
