"""A mentor as the coordinator and the mentor find one: the way in, proofs, ties, time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from application.mentors.mentor_list import STATES
from application.views import View
from domain.competences import Competence, Level
from domain.events import Event
from domain.mentors import Bond, Interest, Mentor, OnboardingStep, PoolState

T = TypeVar("T")


@dataclass(frozen=True)
class Reference:
    """A reference that was asked for, and what came of it."""

    reference_id: UUID
    referee: str
    reached_at: str
    recommends: bool | None = None
    words: str = ""


@dataclass(frozen=True)
class Certificate:
    """A certificate a mentor has shown."""

    certificate_id: UUID
    title: str
    valid_until: date


@dataclass(frozen=True)
class MentorCard:
    """What the firm knows of a mentor."""

    mentor_id: UUID
    person_id: UUID
    applied_at: datetime
    state: PoolState = PoolState.APPLIED
    since: datetime | None = None
    paused_until: date | None = None
    motivation: str = ""
    references: tuple[Reference, ...] = ()
    steps: tuple[OnboardingStep, ...] = ()
    ethics: tuple[str, date] | None = None
    claims: tuple[tuple[str, Level, str], ...] = ()
    competences: tuple[tuple[Competence, str], ...] = ()
    certificates: tuple[Certificate, ...] = ()
    grace_until: date | None = None
    ties: tuple[tuple[UUID, Interest], ...] = ()
    bond: Bond = Bond.ENTREPRENEUR
    full_time: bool = False
    monthly_hours: int | None = None
    own_hours: int | None = None
    own_engagements: int | None = None
    engagements: tuple[tuple[UUID, int], ...] = ()

    @property
    def planned_minutes(self) -> int:
        """What running engagements take of a month."""
        return sum(minutes for _, minutes in self.engagements)


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, Mentor.Event) else ()


def fold(card: MentorCard | None, event: Event) -> MentorCard | None:
    if isinstance(event, Mentor.Applied):
        return MentorCard(event.originator_id, event.person_id, event.timestamp)
    assert card
    if state := STATES.get(type(event)):
        card = replace(card, state=state, since=event.timestamp, paused_until=None)
    return _on_the_way(_proven(_loaded(card, event), event), event)


def _on_the_way(card: MentorCard, event: Event) -> MentorCard:
    match event:
        case Mentor.MotivationTold(words=words):
            return replace(card, motivation=words)
        case Mentor.ReferenceAsked(reference_id=id, referee=referee, reached_at=where):
            return replace(card, references=(*card.references, Reference(id, referee, where)))
        case Mentor.ReferenceGiven(reference_id=id, recommends=good, words=words):
            told = tuple(
                replace(r, recommends=good, words=words) if r.reference_id == id else r
                for r in card.references
            )
            return replace(card, references=told)
        case Mentor.OnboardingStepDone(step=step):
            return replace(card, steps=(*card.steps, step))
        case Mentor.Paused(until=until):
            return replace(card, paused_until=until)
    return card


def _proven(card: MentorCard, event: Event) -> MentorCard:
    match event:
        case Mentor.EthicsAcknowledged(version=version, valid_until=last):
            return replace(card, ethics=(version, last))
        case Mentor.CompetenceClaimed(area=area, level=level, evidence=words):
            claims = tuple(c for c in card.claims if c[0] != area)
            return replace(card, claims=(*claims, (area, level, words)))
        case Mentor.CompetenceConfirmed(area=area, level=level, evidence=words):
            known = Competence(area, level, event.confirmed_on, event.valid_until)
            return _without(card, area, (known, words))
        case Mentor.CompetenceWithdrawn(area=area):
            return _without(card, area)
        case Mentor.CertificateNoted(certificate_id=id, title=title, valid_until=last):
            others = tuple(c for c in card.certificates if c.certificate_id != id)
            return replace(card, certificates=(*others, Certificate(id, title, last)))
        case Mentor.GraceGiven(until=until):
            return replace(card, grace_until=until)
    return card


def _without(card: MentorCard, area: str, *new: tuple[Competence, str]) -> MentorCard:
    claims = tuple(claim for claim in card.claims if claim[0] != area)
    others = tuple(one for one in card.competences if one[0].area != area)
    return replace(card, claims=claims, competences=(*others, *new))


def _loaded(card: MentorCard, event: Event) -> MentorCard:
    match event:
        case Mentor.FootingSet(bond=bond, full_time=full_time, monthly_hours=hours):
            return replace(card, bond=bond, full_time=full_time, monthly_hours=hours)
        case Mentor.LimitsLowered(monthly_hours=hours, engagements=most):
            return replace(card, own_hours=hours, own_engagements=most)
        case Mentor.EngagementTaken(engagement_id=id, minutes_a_month=minutes):
            others = tuple(e for e in card.engagements if e[0] != id)
            return replace(card, engagements=(*others, (id, minutes)))
        case Mentor.EngagementReleased(engagement_id=id):
            return replace(card, engagements=tuple(e for e in card.engagements if e[0] != id))
        case Mentor.TieDeclared(tie_id=id, kind=kind, party=party, business_id=number):
            tie = Interest(kind, party, number, event.since, event.until)
            return replace(card, ties=(*card.ties, (id, tie)))
        case Mentor.TieEnded(tie_id=id, on=on):
            ended = tuple((i, replace(t, until=on) if i == id else t) for i, t in card.ties)
            return replace(card, ties=ended)
    return card


mentor_card = View("mentor_card", MentorCard, _key, fold)
