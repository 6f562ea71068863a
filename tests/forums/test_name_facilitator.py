"""A mentor of the pool leads a forum, and nobody gets to read one by being named."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.forums.name_facilitator import NameFacilitator
from application.forums.propose_member import ProposeMember
from application.forums.whenever_a_forum_moves_on import whenever_a_forum_moves_on
from application.forums.whenever_a_member_cannot_come import whenever_a_member_cannot_come
from application.mentors.declare_tie import DeclareTie
from application.mentors.pause_mentor import PauseMentor
from application.people.register_person import RegisterPerson
from domain.forums import Forum, Meetings
from domain.forums.words import (
    Excluded,
    FromTheOffice,
    LeadsIt,
    LedInTurn,
    MemberAlready,
    NotProfessional,
)
from domain.mentors import TieKind, mentor_of
from domain.people import OFFICE, Role
from domain.refusals import NotFound
from tests.forums.scene import (
    FORUM,
    FOUNDED,
    LEADER,
    LED,
    LED_BY_ONE,
    POOLED,
    admitted,
    applied,
    led_by_lea,
    meeting,
    met,
    person,
    planned,
)
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("H3")
NAMED = NameFacilitator(forum_id=FORUM, facilitator_id=LEADER)
MIA = RegisterPerson(person_id=UUID(int=0x42), name="Mia", email="mia@x.example")
TIED = DeclareTie(mentor_id=mentor_of(LEADER), kind=TieKind.OWNER, party="AINO OY")


@pytest.fixture
def pooled(spec: Spec) -> Spec:
    return spec.given(LED_BY_ONE, LED, POOLED)


@pytest.mark.feature("H2")
def test_a_mentor_is_named_once(pooled: Spec) -> None:
    pooled.when(NAMED).then(Forum.FacilitatorNamed)
    assert pooled.event(Forum.FacilitatorNamed).earlier_id is None
    pooled.when(NAMED).then()


def test_nobody_unknown_leads(spec: Spec) -> None:
    spec.given(LED_BY_ONE).when(NAMED).then_refused(NotFound)


def test_a_forum_led_in_turn_gets_no_facilitator(spec: Spec) -> None:
    spec.given(FOUNDED, LED, POOLED).when(NAMED).then_refused(LedInTurn)


def test_who_is_no_mentor_of_the_pool_does_not_lead(spec: Spec) -> None:
    spec.given(LED_BY_ONE, LED).when(NAMED).then_refused(NotProfessional)
    spec.given(POOLED, PauseMentor(mentor_id=mentor_of(LEADER), reason="Away"))
    spec.when(NAMED).then_refused(NotProfessional)


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.FINANCE, Role.QUALITY, Role.ADMINISTRATOR])
def test_nobody_of_the_office_leads_though_they_mentor_too(spec: Spec, role: Role) -> None:
    spec.given(LED_BY_ONE, replace(LED, roles=(role,)), POOLED)
    spec.when(NAMED).then_refused(NotProfessional)


def test_nobody_names_themselves(pooled: Spec) -> None:
    pooled.by = LEADER
    pooled.when(NAMED).then_refused(NotProfessional)


def test_the_founding_names_nobody_else_either(spec: Spec) -> None:
    founded = replace(LED_BY_ONE, facilitator_id=LEADER)
    spec.given(RegisterPerson(person_id=spec.by, name="Henna", email="henna@x.example"))
    spec.given(LED).when(replace(founded, facilitator_id=spec.by)).then_refused(NotProfessional)
    spec.when(founded).then_refused(NotProfessional)
    spec.given(POOLED).when(replace(FOUNDED, facilitator_id=LEADER)).then_refused(LedInTurn)
    spec.when(founded).then(Forum.Founded)


def test_a_member_does_not_become_the_professional(spec: Spec) -> None:
    spec.given(LED_BY_ONE, applied("Aino"), admitted("Aino"))
    spec.given(replace(POOLED, person_id=person("Aino")))
    spec.when(replace(NAMED, facilitator_id=person("Aino"))).then_refused(MemberAlready)


def test_a_tie_to_a_member_keeps_a_leader_out_as_it_does_a_member(pooled: Spec) -> None:
    pooled.given(applied("Aino"), admitted("Aino"), TIED).when(NAMED).then_refused(Excluded)


def test_a_tie_to_the_leader_keeps_an_applicant_out(pooled: Spec) -> None:
    pooled.given(NAMED, applied("Aino"), TIED).when(admitted("Aino")).then_refused(Excluded)
    asked = ProposeMember(forum_id=FORUM, person_id=person("Aino"))
    pooled.when(asked).then_refused(Excluded)


def test_every_member_is_told_who_leads(pooled: Spec) -> None:
    pooled.given(applied("Aino"), admitted("Aino")).when(NAMED)
    letter, own = commanded(whenever_a_forum_moves_on, pooled.event(Forum.FacilitatorNamed))
    told = {"letter": "forum_led", "to": str(person("Aino")), "leader_id": str(LEADER)}
    assert told.items() <= dict(letter.about).items()
    assert (own.about["letter"], own.about["to"]) == ("forum_to_lead", str(LEADER))


@pytest.mark.feature("H2")
def test_who_follows_leads_what_is_planned_already(spec: Spec) -> None:
    other = UUID(int=0x42)
    spec.given(MIA, replace(POOLED, person_id=other))
    met(led_by_lea(spec), 1).given(planned(2)).when(replace(NAMED, facilitator_id=other))
    spec.then(Forum.FacilitatorNamed, Meetings.LeadPassed)
    passed = spec.event(Meetings.LeadPassed)
    assert (passed.meeting_id, passed.facilitator_id) == (meeting(2), other)
    (letter,) = commanded(whenever_a_member_cannot_come, passed)
    assert letter.about["to"] == str(other)


def test_whoever_leads_becomes_no_member(pooled: Spec) -> None:
    asked = applied("Lea", person_id=LEADER)
    pooled.given(NAMED, asked).when(replace(admitted("Lea"), person_id=LEADER))
    pooled.then_refused(LeadsIt)


@pytest.mark.parametrize("role", sorted(OFFICE))
def test_nobody_of_the_office_becomes_a_member(spec: Spec, role: Role) -> None:
    who = RegisterPerson(
        person_id=person("Aino"), name="Aino", email="aino@x.example", roles=(role,)
    )
    spec.given(FOUNDED, who, applied("Aino")).when(admitted("Aino")).then_refused(FromTheOffice)
    asked = ProposeMember(forum_id=FORUM, person_id=person("Aino"))
    spec.when(asked).then_refused(FromTheOffice)
