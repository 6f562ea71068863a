"""Accept a version of the agreement, or say what should be different."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, MaxLen

from application.firm import Command, Work
from application.group_sessions import come_to_booked
from application.people.register_person import Language
from application.promising import today
from domain.agreements import Agreement, Means, Role, agreement_of
from domain.agreements.policy import agreement_policy_on
from domain.agreements.terms import Baseline, PinnedAnswer, PinnedGoal
from domain.agreements.words import NotAcknowledged, NotAParty, Party
from domain.clients import Organisation
from domain.engagements import Engagement
from domain.engagements.course_events import Course
from domain.engagements.goals import Goals, goals_of
from domain.engagements.members import SEVERAL
from domain.engagements.policy import course_policy_on
from domain.firm_details import OUR_FIRM, FirmDetails, TextKind
from domain.intake import Moment, NeedsAssessment, assessment_of

Version = Annotated[int, Ge(1)]
Hash = Annotated[str, MaxLen(64)]


@dataclass(frozen=True, kw_only=True)
class AcceptAgreement(Command):
    """Accept the version whose SHA-256 is given, with its ground rules and confidentiality.

    How we knew who accepts is told by the door, not by the asker.
    """

    engagement_id: UUID
    version: Version
    sha256: Hash
    agrees: bool = False
    keeps_confidence: bool = False
    language: Language = "fi"
    means: Means = Means.LINK

    def do(self, work: Work) -> None:
        if not (self.agrees and self.keeps_confidence):
            raise NotAcknowledged
        accepted_by(work, self, work.by, self.means, self.language)


@dataclass(frozen=True, kw_only=True)
class NotePaperAcceptance(Command):
    """Note that a party accepted on paper; the paper itself is kept by the office."""

    engagement_id: UUID
    version: Version
    sha256: Hash
    person_id: UUID
    language: Language = "fi"

    def do(self, work: Work) -> None:
        accepted_by(work, self, self.person_id, Means.PAPER, self.language)


@dataclass(frozen=True, kw_only=True)
class DeclineAgreement(Command):
    """Not accept a version, and say what should be different."""

    engagement_id: UUID
    version: Version
    words: Annotated[str, MaxLen(2000)] = ""

    def do(self, work: Work) -> None:
        agreement = work.get(Agreement, agreement_of(self.engagement_id))
        agreement.decline(self.version, work.by, self.words)


def accepted_by(
    work: Work,
    asked: AcceptAgreement | NotePaperAcceptance,
    person_id: UUID,
    means: Means,
    language: str,
) -> None:
    """Note a party's acceptance; with the last one the engagement is agreed and planned."""
    day = today(work)
    policy = agreement_policy_on(day)
    work.under(policy.version)
    engagement = work.get(Engagement, asked.engagement_id)
    engagement.require_running()
    agreement = work.get(Agreement, agreement_of(asked.engagement_id))
    offered = agreement.offered(asked.version, asked.sha256)
    _require_contact(work, [one for one in offered.parties if one.person_id == person_id])
    rules = work.get(FirmDetails, OUR_FIRM).text_version(TextKind.GROUND_RULES, day)
    whole = agreement.accept(
        asked.version, asked.sha256, person_id, means, language, rules,
        goals_for(work, asked.engagement_id), policy, baseline_for(work, asked.engagement_id),
    )  # fmt: skip
    if engagement.kind in SEVERAL and person_id in engagement.everybody:
        engagement.pledge(person_id, rules)
        come_to_booked(work, engagement, person_id)
    if whole:
        plan = offered.terms
        engagement.agree(agreement.id, asked.version)
        engagement.plan(
            Course(plan.starts_on, plan.ends_on, plan.sessions, plan.every_days, plan.minutes),
            day, course_policy_on(day),
        )  # fmt: skip


def goals_for(work: Work, engagement_id: UUID) -> tuple[PinnedGoal, ...]:
    """The mentee's goals as they stand."""
    goals = work.find(Goals, goals_of(engagement_id))
    known = goals.goals.values() if goals else ()
    return tuple(PinnedGoal(one.words, one.measure, one.weight) for one in known)


def baseline_for(work: Work, engagement_id: UUID) -> Baseline:
    """Where the mentee stands by their own measuring, as far as it is told on the scale."""
    needs = work.see(NeedsAssessment, assessment_of(engagement_id))
    form_version, answers = needs.measured.get(Moment.BASELINE, (0, ())) if needs else (0, ())
    levels = (
        PinnedAnswer(one.key, int(v)) for one in answers for v in one.values[:1] if v.isdecimal()
    )
    return Baseline(form_version, tuple(levels))


def _require_contact(work: Work, parties: list[Party]) -> None:
    """Who has left the organisation no longer accepts for it."""
    for party in parties:
        if party.role is Role.SPONSOR:
            firm = work.see(Organisation, party.party_id)
            if firm is None or party.person_id not in firm.contacts:
                raise NotAParty
