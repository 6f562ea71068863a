"""Past events under other terms: accounting, no forecast; people would have booked otherwise.

Each cancelling and each no-show of a period is judged again at the instant it was recorded, by the
steps tried; what was free for another reason than time (withdrawal, an excuse, resold, undone,
the mentor's own) stays free. Held sessions are valued by the hour.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final
from uuid import UUID

from domain.cancelling_outcome import Why
from domain.cancelling_policy import CancellingPolicy, Payer, Step
from domain.engagements import Engagement
from domain.events import Event
from domain.money import NOTHING, Money

VERSION: Final = "what-if/1"
"""Raise it whenever past events are judged otherwise: answers name it."""
BY_TIME: Final = {Why.IN_TIME, Why.LATE, Why.NO_SHOW}
HOUR: Final = 60


@dataclass(frozen=True)
class Tried:
    """Other terms: per cent used from 48 and from 24 hours on, and prices of an hour."""

    consumer: tuple[int, int] = (0, 50)
    organisation: tuple[int, int] = (50, 100)
    consumer_hour: Money = NOTHING
    organisation_hour: Money = NOTHING

    @property
    def policy(self) -> CancellingPolicy:
        """These steps as a policy of their own."""
        early, late = self.consumer
        paid_early, paid_late = self.organisation
        return CancellingPolicy(
            version="tried", valid_from=date.min,
            consumer=(Step(48, 0), Step(24, early), Step(0, late)),
            organisation=(Step(48, 0), Step(24, paid_early), Step(0, paid_late)),
        )  # fmt: skip


@dataclass
class Sum:
    """What one kind of payer comes to: as it was, and as it would have been."""

    payer: Payer
    cancelled: int = 0
    minutes_used: Decimal = Decimal(0)
    minutes_tried: Decimal = Decimal(0)
    minutes_held: int = 0

    def value(self, minutes: Decimal | int, hour: Money) -> Money:
        """So many minutes at the price of an hour, to the cent."""
        cents = Decimal(hour.cents) * Decimal(minutes) / HOUR
        return Money(int(cents.quantize(Decimal(1), ROUND_HALF_UP)))


@dataclass
class Replayed:
    """A period judged again."""

    sums: dict[Payer, Sum] = field(default_factory=lambda: {one: Sum(one) for one in Payer})
    payers: dict[UUID, Payer] = field(default_factory=dict)
    position: int = 0


def replay(events: Iterable[Event], since: date, until: date, tried: Tried) -> Replayed:
    """Judge what fell into a period (both days included) by the terms that are tried."""
    found = Replayed()
    for event in events:
        found.position = event.position
        match event:
            case Engagement.SessionBooked(session_id=session, payer=payer):
                found.payers[session] = payer
            case Engagement.SessionCancelled() | Engagement.NoShowStated():
                if since <= event.slot.day <= until:
                    _judge(found, event, tried.policy)
            case Engagement.SessionHeld(session_id=session, slot=slot):
                if since <= slot.day <= until:
                    _sum(found, session).minutes_held += slot.minutes
    return found


def _judge(found: Replayed, event: Any, policy: CancellingPolicy) -> None:
    total = _sum(found, event.session_id)
    minutes = event.slot.minutes
    total.cancelled += 1
    total.minutes_used += Decimal(minutes * event.percent) / 100
    total.minutes_tried += Decimal(minutes * _percent(event, total.payer, policy)) / 100


def _percent(event: Any, payer: Payer, policy: CancellingPolicy) -> int:
    if event.why not in BY_TIME:
        percent: int = event.percent
        return percent
    left = event.slot.starts_at - event.timestamp
    return policy.percent(payer, max(left, timedelta()))


def _sum(found: Replayed, session_id: UUID) -> Sum:
    return found.sums[found.payers.get(session_id, Payer.CONSUMER)]
