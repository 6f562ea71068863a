"""What giving a seat up costs: by civil days before the start, below the consumer's own right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum

from domain.cancelling_policy import Payer
from domain.money import NOTHING, Money
from domain.office_hours import add_working_days
from domain.slots import Slot, deadline_of, zone_named
from domain.trainings.policy import TrainingPolicy
from domain.trainings.seats import Deal


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
    """What giving up at an instant costs; a training moved after the purchase is left free."""
    if moved_at is not None and moved_at > taken_at:
        return _kept(deal, Decimal(0), Why.ORGANISER)
    if deal.payer is Payer.CONSUMER and now < withdrawal_ends(policy, taken_at, gatherings[0].zone):
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


def withdrawal_ends(policy: TrainingPolicy, bought_at: datetime, zone: str) -> datetime:
    """The instant at which a consumer's right to withdraw has ended.

    The day of the contract is not counted, and a last day that is a Saturday or Sunday moves to
    the next working day (act on the calculation of statutory time limits 150/1930 2 and 5 §).
    """
    bought = bought_at.astimezone(zone_named(zone)).date()
    last = add_working_days(bought + timedelta(days=policy.withdrawal_days), 0, frozenset())
    return deadline_of(last + timedelta(days=1), time(), zone)


def _delivered(gatherings: tuple[Slot, ...], now: datetime) -> Decimal:
    whole = sum(slot.minutes for slot in gatherings)
    held = sum(slot.minutes for slot in gatherings if slot.ends_at <= now)
    return Decimal(held) / whole


def _kept(deal: Deal, share: Decimal, why: Why) -> Cost:
    fee = deal.price.share(share)
    paid = deal.payment_id is not None
    return Cost(int(share * 100), fee, deal.price - fee if paid else NOTHING, why)
