"""The facts behind the firm's figures, folded from the log: same log, same facts, at any date."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.engagements import Engagement
from domain.engagements.session_words import Ground
from domain.events import Event
from domain.feedback import Survey
from domain.growth.portfolio import Portfolio
from domain.growth.supervision import Light
from domain.matching import Matching
from domain.quality.case import QualityCase
from domain.slots import HELSINKI

VERSION: Final = "figures/2"
"""Raise it whenever the meaning of a fact or figure changes: reports name it."""
MENTORS_FAULT: Final = {Ground.MENTOR, Ground.MENTOR_ABSENT}
ZONE: Final = ZoneInfo(HELSINKI)


class Became(StrEnum):
    """What became of a session as it was booked."""

    HELD = "held"
    MISSED = "missed"
    MOVED = "moved"
    CANCELLED = "cancelled"
    CANCELLED_BY_MENTOR = "cancelled_by_mentor"


@dataclass(frozen=True)
class SessionFact:
    """A session of an engagement on its civil day."""

    engagement_id: UUID
    on: date
    became: Became


@dataclass
class Facts:
    """What happened, as far as figures need it; days are civil ones where the firm is."""

    sessions: list[SessionFact] = field(default_factory=list)
    asked_on: dict[UUID, date] = field(default_factory=dict)
    surveys_answered: set[UUID] = field(default_factory=set)
    agreed_on: dict[UUID, date] = field(default_factory=dict)
    first_held_on: dict[UUID, date] = field(default_factory=dict)
    opened_on: dict[UUID, date] = field(default_factory=dict)
    answer_by: dict[UUID, date] = field(default_factory=dict)
    case_answered_on: dict[UUID, date] = field(default_factory=dict)
    action_agreed_on: dict[UUID, date] = field(default_factory=dict)
    action_of: dict[UUID, UUID] = field(default_factory=dict)
    action_verified_on: dict[UUID, date] = field(default_factory=dict)
    proposed_on: dict[UUID, date] = field(default_factory=dict)
    proposal_taken: dict[UUID, bool] = field(default_factory=dict)
    lights: dict[UUID, list[tuple[date, Light]]] = field(default_factory=dict)
    position: int = 0

    def lights_on(self, day: date) -> dict[UUID, Light]:
        """How each mentor stood with supervision at the end of a day."""
        until = {who: [one for since, one in seen if since <= day]
                 for who, seen in self.lights.items()}  # fmt: skip
        return {who: seen[-1] for who, seen in until.items() if seen}


def learn(facts: Facts, event: Event) -> None:
    """Take one event into the facts."""
    facts.position = event.position
    for take in (_sessions, _cases, _surveys, _mentors, _proposals):
        take(facts, event)


def _sessions(facts: Facts, event: Event) -> None:
    course = event.originator_id
    match event:
        case Engagement.Agreed():
            facts.agreed_on.setdefault(course, day_of(event.timestamp))
        case Engagement.SessionHeld(slot=slot):
            facts.sessions.append(SessionFact(course, slot.day, Became.HELD))
            facts.first_held_on.setdefault(course, slot.day)
        case Engagement.NoShowStated(slot=slot):
            facts.sessions.append(SessionFact(course, slot.day, Became.MISSED))
        case Engagement.SessionMoved(earlier=slot):
            facts.sessions.append(SessionFact(course, slot.day, Became.MOVED))
        case Engagement.SessionCancelled(slot=slot, ground=ground):
            fault = Became.CANCELLED_BY_MENTOR if ground in MENTORS_FAULT else Became.CANCELLED
            facts.sessions.append(SessionFact(course, slot.day, fault))


def _cases(facts: Facts, event: Event) -> None:
    match event:
        case QualityCase.Opened(answer_by=by):
            facts.opened_on[event.originator_id] = day_of(event.timestamp)
            facts.answer_by[event.originator_id] = by
        case QualityCase.Answered():
            facts.case_answered_on[event.originator_id] = day_of(event.timestamp)
        case QualityCase.ActionAgreed(action_id=action):
            facts.action_agreed_on[action] = day_of(event.timestamp)
            facts.action_of[action] = event.originator_id
        case QualityCase.EffectVerified(action_id=action, effective=True):
            facts.action_verified_on[action] = day_of(event.timestamp)


def _surveys(facts: Facts, event: Event) -> None:
    match event:
        case Survey.Asked():
            facts.asked_on[event.originator_id] = day_of(event.timestamp)
        case Survey.Answered():
            facts.surveys_answered.add(event.originator_id)


def _mentors(facts: Facts, event: Event) -> None:
    match event:
        case Portfolio.PracticeCounted(person_id=person):
            facts.lights.setdefault(person, [(day_of(event.timestamp), Light.GREEN)])
        case Portfolio.LightChanged(person_id=person, light=light):
            facts.lights.setdefault(person, []).append((day_of(event.timestamp), light))


def _proposals(facts: Facts, event: Event) -> None:
    match event:
        case Matching.CandidatesProposed(engagement_id=course):
            if course in facts.proposed_on:
                facts.proposal_taken.setdefault(course, False)
            facts.proposed_on.setdefault(course, day_of(event.timestamp))
        case Matching.MentorAccepted(engagement_id=course) if course in facts.proposed_on:
            facts.proposal_taken.setdefault(course, True)
        case Matching.ProposalDeclined(engagement_id=course):
            facts.proposal_taken.setdefault(course, False)
        case Matching.CandidatesExhausted(engagement_id=course):
            facts.proposal_taken.setdefault(course, False)


def day_of(moment: datetime) -> date:
    """The civil day of a moment where the firm is."""
    return moment.astimezone(ZONE).date()


def month_of(day: date) -> str:
    """A day's month, such as 2026-11."""
    return f"{day:%Y-%m}"
