"""What giving a seat up costs: by civil days before the start, below the consumer's own right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from domain.cancelling_policy import Payer
from domain.money import NOTHING, Money
from domain.slots import Slot, zone_named
from domain.trainings.policy import TrainingPolicy
from domain.trainings.seats import Deal
from domain.withdrawal import withdrawal_ends


class Why(StrEnum):
    """Why giving up a seat costs what it costs."""

    IN_TIME = "in_time"
    LATE = "late"
    WITHDRAWAL = "withdrawal"
    ORGANISER = "organiser"


@dataclass(frozen=True)
class Cost:
    """What is kept of the price and what goes back, and why."""

    percent: int
    fee: Money
    refund: Money
    why: Why


def cost_of_giving_up(
    policy: TrainingPolicy,
    deal: Deal,
    taken_at: datetime,
    gatherings: tuple[Slot, ...],
    now: datetime,
    moved_at: datetime | None = None,
) -> Cost:
    """What giving up at an instant costs; one moved after the purchase is free until it begins.

    Whoever came to the new days got what they paid for: from the start the scale holds.
    """
    moved = moved_at is not None and moved_at > taken_at
    if moved and now < gatherings[0].starts_at:
        return _kept(deal, Decimal(0), Why.ORGANISER)
    if deal.payer is Payer.CONSUMER and now <= withdrawal_ends(taken_at):
        share = _delivered(gatherings, now) if deal.start_early else Decimal(0)
        if share < 1:
            return _kept(deal, share, Why.WITHDRAWAL)
    percent = policy.percent(days_before(gatherings[0], now))
    return _kept(deal, Decimal(percent) / 100, Why.LATE if percent else Why.IN_TIME)


def refunded_whole(deal: Deal) -> Cost:
    """What a participant pays when the organiser cancels: nothing."""
    return _kept(deal, Decimal(0), Why.ORGANISER)


def days_before(first: Slot, now: datetime) -> int:
    """Civil days from now to the first day, by the clock of the place."""
    return (first.day - now.astimezone(zone_named(first.zone)).date()).days


def _delivered(gatherings: tuple[Slot, ...], now: datetime) -> Decimal:
    whole = sum(slot.minutes for slot in gatherings)
    held = sum(slot.minutes for slot in gatherings if slot.ends_at <= now)
    return Decimal(held) / whole


def _kept(deal: Deal, share: Decimal, why: Why) -> Cost:
    fee = deal.price.share(share)
    paid = deal.payment_id is not None
    return Cost(int(share * 100), fee, deal.price - fee if paid else NOTHING, why)
