"""Offer a version of the mentoring agreement to its parties; by that the firm accepts it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from application.promising import today
from domain.agreements import Agreement, AgreementTemplate, Form, Party, Role, agreement_of
from domain.agreements.clauses import Clause
from domain.agreements.first_template import FIRST
from domain.agreements.policy import agreement_policy_on
from domain.agreements.template import template_of
from domain.agreements.terms import Terms, fingerprint
from domain.agreements.words import (
    Between,
    ContactMissing,
    SponsorGets,
    TooLongOrShort,
    Where,
    Writes,
)
from domain.cancelling_policy import POLICIES, Payer, policy_on
from domain.clients import Organisation
from domain.engagements import Engagement, EngagementKind
from domain.engagements.course_events import Course
from domain.engagements.course_words import NoMentorYet, NotPlanned
from domain.engagements.lengths import require_workable
from domain.engagements.policy import course_policy_on
from domain.mentors import Mentor, pool_policy_on
from domain.mentors.policy import months_later
from domain.refusals import NotFound
from domain.themes import require_themes

SHORT = {EngagementKind.QUICK, EngagementKind.SINGLE}
Codes = Annotated[tuple[Annotated[str, MaxLen(40)], ...], MaxLen(11)]


@dataclass(frozen=True, kw_only=True)
class OfferAgreement(Command):
    """Offer an agreement to mentee, mentor and, where it pays, the organisation.

    What was offered before stays in force until everybody has accepted the new version.
    """

    engagement_id: UUID
    course: Course | None = None
    purpose: Annotated[str, MaxLen(2000)] = ""
    themes: Codes = ()
    left_out: Codes = ()
    where: Where = Where.VIDEO
    notes_by: Writes = Writes.MENTOR
    between: Between = Between.MESSAGES
    sponsor_gets: tuple[SponsorGets, ...] = ()
    ai_use: bool = False
    sponsor_contact_id: UUID | None = None

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        engagement.require_running()
        require_themes((*self.themes, *self.left_out))
        form = Form.SHORT if engagement.kind in SHORT else Form.FULL
        version, clauses = in_force(work, form)
        terms, parties = self._terms(work, engagement), tuple(self._parties(work, engagement))
        work.get(Agreement, agreement_of(engagement.id)).offer(
            engagement.id, form, version,
            fingerprint(form, version, clauses, terms, parties, self.purpose),
            terms, parties, self.purpose,
            with_goals=engagement.kind is EngagementKind.PROGRAMME,
        )  # fmt: skip

    def _terms(self, work: Work, engagement: Engagement) -> Terms:
        course, day = self.course or engagement.course, today(work)
        if course is None:
            raise NotPlanned
        require_workable(course, day, course_policy_on(day))
        _require_lasting(work, engagement.kind, course, day)
        cancelling, rules = policy_on(day, POLICIES).version, course_policy_on(day).version
        return Terms(
            course.starts_on, course.ends_on, course.sessions, course.every_days, course.minutes,
            self.where, self.themes, self.left_out, self.notes_by, self.between,
            self.sponsor_gets, self.ai_use, cancelling, rules, pool_policy_on(day).ethics,
        )  # fmt: skip

    def _parties(self, work: Work, engagement: Engagement) -> Iterator[Party]:
        for mentee in engagement.everybody:
            yield Party(Role.MENTEE, mentee, mentee)
        if engagement.lead_id is None:
            raise NoMentorYet
        mentor = work.see(Mentor, engagement.lead_id)
        if mentor is None:
            raise NotFound
        yield Party(Role.MENTOR, engagement.lead_id, mentor.person_id)
        if engagement.payer is Payer.ORGANISATION:
            firm = work.see(Organisation, engagement.payer_id)
            contact = self.sponsor_contact_id
            if firm is None or contact is None or contact not in firm.contacts:
                raise ContactMissing
            yield Party(Role.SPONSOR, engagement.payer_id, contact)


def in_force(work: Work, form: Form) -> tuple[int, tuple[Clause, ...]]:
    """The version of a template in force, and its clauses."""
    template = work.find(AgreementTemplate, template_of(form))
    return (template.in_force, template.versions[-1]) if template else (1, FIRST[form])


def _require_lasting(work: Work, kind: EngagementKind, course: Course, day: date) -> None:
    policy = agreement_policy_on(day)
    work.under(policy.version)
    shortest, longest = (months_later(course.starts_on, months) for months in policy.months)
    if kind is EngagementKind.PROGRAMME and not shortest <= course.ends_on <= longest:
        raise TooLongOrShort
    if kind is EngagementKind.QUICK and (
        course.sessions > policy.quick_sessions or course.minutes > policy.quick_minutes
    ):
        raise TooLongOrShort
