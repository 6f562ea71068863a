"""The facts behind the firm's figures, folded from the log: same log, same facts, at any date."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.engagements import Engagement
from domain.engagements.session_words import Ground
from domain.events import Event
from domain.feedback import Survey
from domain.growth.portfolio import Portfolio
from domain.growth.supervision import Light
from domain.quality.case import QualityCase
from domain.slots import HELSINKI

VERSION: Final = "figures/1"
"""Raise it whenever the meaning of a fact or figure changes: reports name it."""
MENTORS_FAULT: Final = {Ground.MENTOR, Ground.MENTOR_ABSENT}
ZONE: Final = ZoneInfo(HELSINKI)


@dataclass
class Facts:
    """What happened, as far as figures need it; months are like 2026-11, days civil."""

    held: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    moved: Counter[str] = field(default_factory=Counter)
    cancelled: Counter[str] = field(default_factory=Counter)
    mentors_fault: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    answered: Counter[str] = field(default_factory=Counter)
    agreed_on: dict[UUID, date] = field(default_factory=dict)
    first_held_on: dict[UUID, date] = field(default_factory=dict)
    answer_by: dict[UUID, date] = field(default_factory=dict)
    case_answered_on: dict[UUID, date] = field(default_factory=dict)
    action_agreed_on: dict[UUID, date] = field(default_factory=dict)
    action_verified_on: dict[UUID, date] = field(default_factory=dict)
    lights: dict[UUID, Light] = field(default_factory=dict)
    survey_month: dict[UUID, str] = field(default_factory=lambda: defaultdict(str))
    position: int = 0


def learn(facts: Facts, event: Event) -> None:
    """Take one event into the facts."""
    facts.position = event.position
    for take in (_sessions, _cases, _surveys, _mentors):
        take(facts, event)


def _sessions(facts: Facts, event: Event) -> None:
    match event:
        case Engagement.Agreed():
            facts.agreed_on.setdefault(event.originator_id, day_of(event.timestamp))
        case Engagement.SessionHeld(slot=slot):
            facts.held[month_of(slot.day)] += 1
            facts.first_held_on.setdefault(event.originator_id, slot.day)
        case Engagement.NoShowStated(slot=slot):
            facts.missed[month_of(slot.day)] += 1
        case Engagement.SessionMoved(earlier=slot):
            facts.moved[month_of(slot.day)] += 1
        case Engagement.SessionCancelled(slot=slot, ground=ground):
            facts.cancelled[month_of(slot.day)] += 1
            facts.mentors_fault[month_of(slot.day)] += ground in MENTORS_FAULT


def _cases(facts: Facts, event: Event) -> None:
    match event:
        case QualityCase.Opened(answer_by=by):
            facts.answer_by[event.originator_id] = by
        case QualityCase.Answered():
            facts.case_answered_on[event.originator_id] = day_of(event.timestamp)
        case QualityCase.ActionAgreed(action_id=action):
            facts.action_agreed_on[action] = day_of(event.timestamp)
        case QualityCase.EffectVerified(action_id=action, effective=True):
            facts.action_verified_on[action] = day_of(event.timestamp)


def _surveys(facts: Facts, event: Event) -> None:
    match event:
        case Survey.Asked():
            month = facts.survey_month[event.originator_id] = month_of(day_of(event.timestamp))
            facts.asked[month] += 1
        case Survey.Answered():
            facts.answered[facts.survey_month[event.originator_id]] += 1


def _mentors(facts: Facts, event: Event) -> None:
    match event:
        case Portfolio.PracticeCounted(person_id=person):
            facts.lights.setdefault(person, Light.GREEN)
        case Portfolio.LightChanged(person_id=person, light=light):
            facts.lights[person] = light


def day_of(moment: datetime) -> date:
    """The civil day of a moment where the firm is."""
    return moment.astimezone(ZONE).date()


def month_of(day: date) -> str:
    """A day's month, such as 2026-11."""
    return f"{day:%Y-%m}"
