"""Who accepted which version, when and how; nothing is booked before everybody did."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from application.agreements.accept_agreement import (
    AcceptAgreement,
    DeclineAgreement,
    NotePaperAcceptance,
)
from application.clients.name_mentee import PartWithPerson
from application.engagements.admit_member import AdmitMember
from application.engagements.book_from_package import BookChemistry
from application.engagements.freeze_engagement import EndEngagement
from application.firm import Command
from application.intake.measure_needs import MeasureNeeds
from application.mentoring.set_goal import SetGoal
from domain.agreements import Agreement, Means, Role, agreement_of
from domain.agreements.terms import NOT_MEASURED, PinnedGoal, fingerprint_of_goals
from domain.agreements.words import (
    GoalsMissing,
    MenteeFirst,
    NotAcknowledged,
    NotAParty,
    NotTheNewest,
    OtherWords,
    VersionUnknown,
)
from domain.engagements import Engagement, EngagementKind
from domain.engagements.course_events import Course
from domain.engagements.course_words import EngagementEnded, NotAgreedYet
from domain.firm_details import TextMissing
from tests.agreements.scene import (
    COMPANY,
    KALLE,
    OFFER,
    PAID_BY_COMPANY,
    PEOPLE,
    RULES,
    TO_THREE,
    accept,
    by,
    offered,
)
from tests.engagements.scene import (
    AINO,
    BOOKED,
    CASE,
    OFFICE,
    OPENED,
    PACKAGE,
    SANNA,
    SANNA_HERSELF,
    after,
    mentors,
    opened,
)
from tests.intake.applicants import BASELINE
from tests.spec import NOON, Spec

pytestmark = [pytest.mark.feature("D2"), pytest.mark.feature("D3")]
OTTO = UUID(int=0x17)


def agreed(spec: Spec, *people: UUID, version: int = 1) -> Spec:
    """These people have accepted."""
    for person in people:
        by(spec, person).given(accept(spec, version))
    return spec


def test_the_mentee_accepts_with_hash_time_means_and_goals(spec: Spec) -> None:
    offered(spec).when(accept(spec, means=Means.SECOND_FACTOR, language="sv"))
    spec.then(Agreement.GoalsPinned, Agreement.Accepted)
    told = spec.event(Agreement.Accepted)
    assert (told.role, told.person_id, told.means) == (Role.MENTEE, AINO, Means.SECOND_FACTOR)
    assert (told.timestamp, told.language, told.ground_rules) == (NOON, "sv", 1)
    pinned = spec.event(Agreement.GoalsPinned)
    assert [(goal.words, goal.weight) for goal in pinned.goals] == [
        ("Delegoin", 2), ("Kuuntelen", 1),
    ]  # fmt: skip
    assert told.goals_sha256 == pinned.sha256
    assert [party.role for party in told.asks] == [Role.MENTOR]


@pytest.mark.feature("A2")
def test_the_baseline_belongs_to_it_as_it_stood_when_the_mentee_accepted(spec: Spec) -> None:
    offered(spec).given(MeasureNeeds(engagement_id=CASE, answers=BASELINE))
    spec.when(accept(spec))
    pinned = spec.event(Agreement.GoalsPinned)
    assert pinned.baseline.form_version == 0
    assert {one.key: [str(one.level)] for one in pinned.baseline.answers} == BASELINE
    assert pinned.sha256 == fingerprint_of_goals(pinned.goals, pinned.baseline)
    assert pinned.sha256 != fingerprint_of_goals(pinned.goals, NOT_MEASURED)
    other = replace(pinned.baseline, answers=pinned.baseline.answers[:-1])
    assert pinned.sha256 != fingerprint_of_goals(pinned.goals, other)


def test_what_was_accepted_without_a_baseline_keeps_its_fingerprint() -> None:
    known = fingerprint_of_goals([PinnedGoal("Delegoin", "", 2)], NOT_MEASURED)
    assert known == "40646afff9e822770ebd1128389f1d40249c9a7a43aacf7b4aa46e4b2dc6df50"


@pytest.mark.feature("S8")
def test_with_the_last_acceptance_it_is_in_force_and_sessions_may_be_booked(spec: Spec) -> None:
    offered(spec).given(PACKAGE)
    spec.when(BOOKED).then_refused(NotAgreedYet)
    agreed(spec, AINO).when(BOOKED).then_refused(NotAgreedYet)
    by(spec, SANNA_HERSELF).when(accept(spec))
    spec.then(Agreement.Accepted, Agreement.CameIntoForce, Engagement.Agreed)
    told = spec.event(Engagement.Agreed)
    assert (told.agreement_id, told.agreement_version) == (agreement_of(CASE), 1)
    spec.given(BOOKED)


@pytest.mark.feature("S8")
def test_a_chemistry_meeting_needs_no_agreement(spec: Spec) -> None:
    offered(spec).given(BookChemistry(engagement_id=CASE, mentor_id=SANNA, starts_at=after(days=7)))


def test_the_plan_agreed_on_becomes_the_plan(spec: Spec) -> None:
    other = Course(date(2026, 4, 1), date(2026, 12, 1), sessions=6, every_days=35, minutes=45)
    offered(spec, offer=replace(OFFER, course=other))
    agreed(spec, AINO)
    by(spec, SANNA_HERSELF).when(accept(spec))
    assert spec.event(Engagement.CoursePlanned).course == other


@pytest.mark.feature("D4")
def test_three_parties_accept_the_mentee_first(spec: Spec) -> None:
    offered(spec, *PAID_BY_COMPANY, offer=TO_THREE)
    by(spec, KALLE).when(accept(spec)).then_refused(MenteeFirst)
    agreed(spec, AINO, SANNA_HERSELF)
    by(spec, KALLE).when(accept(spec))
    spec.then(Agreement.Accepted, Agreement.CameIntoForce, Engagement.Agreed)
    assert spec.event(Agreement.Accepted).goals_sha256 == ""


@pytest.mark.feature("D4")
def test_who_left_the_organisation_accepts_no_more(spec: Spec) -> None:
    offered(spec, *PAID_BY_COMPANY, offer=TO_THREE)
    agreed(spec, AINO).given(PartWithPerson(organisation_id=COMPANY, person_id=KALLE))
    by(spec, KALLE).when(accept(spec)).then_refused(NotAParty)


@pytest.mark.parametrize("box", ["agrees", "keeps_confidence"])
def test_both_boxes_are_ticked_by_hand(spec: Spec, box: str) -> None:
    offered(spec).when(accept(spec, **{box: False})).then_refused(NotAcknowledged)


@pytest.mark.parametrize(("many", "fits"), [(1, False), (2, True), (4, True)])
def test_two_to_four_goals_belong_to_it(spec: Spec, many: int, *, fits: bool) -> None:
    goals: list[Command] = [SetGoal(engagement_id=CASE, words=f"Tavoite {n}") for n in range(many)]
    spec.given(*PEOPLE, OPENED, OFFER)
    by(spec, AINO).given(*goals)
    spec.when(accept(spec))
    if fits:
        spec.then(Agreement.GoalsPinned, Agreement.Accepted)
    else:
        spec.then_refused(GoalsMissing)


def test_only_a_party_accepts(spec: Spec) -> None:
    offered(spec)
    by(spec, OFFICE).when(accept(spec)).then_refused(NotAParty)
    spec.when(DeclineAgreement(engagement_id=CASE, version=1)).then_refused(NotAParty)


def test_what_is_accepted_is_what_was_read(spec: Spec) -> None:
    offered(spec).when(replace(accept(spec), sha256="0" * 64)).then_refused(OtherWords)
    spec.when(replace(accept(spec), version=2)).then_refused(VersionUnknown)


def test_accepting_twice_is_accepting_once(spec: Spec) -> None:
    agreed(offered(spec), AINO).when(accept(spec)).then()


@pytest.mark.feature("D1")
def test_a_new_version_changes_the_agreement_once_everybody_accepts_it(spec: Spec) -> None:
    agreed(offered(spec), AINO, SANNA_HERSELF).given(replace(OFFER, ai_use=True))
    by(spec, AINO).when(accept(spec, 1)).then_refused(NotTheNewest)
    agreed(spec, AINO, version=2)
    by(spec, SANNA_HERSELF).when(accept(spec, 2))
    spec.then(Agreement.Accepted, Agreement.CameIntoForce, Engagement.Agreed)
    assert spec.event(Engagement.Agreed).agreement_version == 2


def test_a_party_may_say_what_should_be_different_once(spec: Spec) -> None:
    no = DeclineAgreement(engagement_id=CASE, version=1, words="Rytmi on liian tiheä")
    offered(spec).when(no).then(Agreement.Declined)
    assert spec.event(Agreement.Declined).words == "Rytmi on liian tiheä"
    spec.when(no).then()


def test_the_office_notes_what_was_accepted_on_paper(spec: Spec) -> None:
    offered(spec)
    seen = accept(spec)
    by(spec, OFFICE).when(
        NotePaperAcceptance(engagement_id=CASE, version=1, sha256=seen.sha256, person_id=AINO)
    )
    told = spec.event(Agreement.Accepted)
    assert (told.person_id, told.means, told.envelope.by) == (AINO, Means.PAPER, OFFICE)


@pytest.mark.feature("G2")
def test_every_member_of_a_group_accepts_and_pledges_by_it(spec: Spec) -> None:
    group = (opened(EngagementKind.GROUP), AdmitMember(engagement_id=CASE, member_id=OTTO))
    spec.given(*PEOPLE, *group, OFFER)
    by(spec, AINO).when(accept(spec)).then(Agreement.Accepted, Engagement.PledgeSigned)
    assert spec.event(Agreement.Accepted).asks == ()
    by(spec, SANNA_HERSELF).when(accept(spec)).then_refused(MenteeFirst)
    by(spec, OTTO).when(accept(spec)).then(Agreement.Accepted, Engagement.PledgeSigned)
    assert [party.role for party in spec.event(Agreement.Accepted).asks] == [Role.MENTOR]


def test_ground_rules_are_published_before_anybody_accepts_them(spec: Spec) -> None:
    spec.given(*mentors(), OPENED, OFFER)
    by(spec, AINO).when(accept(spec)).then_refused(TextMissing)
    assert RULES not in PEOPLE[:-1]


def test_what_has_ended_is_not_accepted(spec: Spec) -> None:
    offered(spec).given(EndEngagement(engagement_id=CASE))
    by(spec, AINO).when(accept(spec)).then_refused(EngagementEnded)
    assert isinstance(accept(spec), AcceptAgreement)
