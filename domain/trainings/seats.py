"""Seats, holds and the waiting list as plain data, and how much room is left for whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID, uuid5

from domain.cancelling_policy import Payer
from domain.money import Money
from domain.privacy import Public


class Group(StrEnum):
    """For whom a seat is; a quota may keep some seats for one group."""

    PRIVATE = "private"
    ORGANISATION = "organisation"
    MENTOR = "mentor"


class PaidBy(StrEnum):
    """How a seat is paid: before, later by invoice, or not at all."""

    CARD = "card"
    INVOICE = "invoice"
    FREE = "free"


@dataclass(frozen=True)
class Quota:
    """So many seats are kept for a group, until the end of a day; then they are anybody's."""

    group: Group
    seats: int
    until: date | None = None


def payer_of_order(order_id: UUID) -> UUID:
    """The payer of one order by invoice whose address stands for itself, no client organisation."""
    return uuid5(order_id, "payer")


@dataclass(frozen=True)
class Deal:
    """On what terms a seat was bought; a private person's price includes VAT."""

    payer: Payer
    price: Money
    paid_by: PaidBy
    payment_id: UUID | None = None
    start_early: bool = False
    """The consumer expressly asked to begin before the withdrawal period is over."""
    payer_id: UUID | None = None
    """The organisation the invoice goes to."""
    order_number: Annotated[str, Public] = ""


@dataclass(frozen=True)
class Hold:
    """Seats set aside while somebody orders them."""

    group: Group
    count: int
    until: datetime
    entry_id: UUID | None = None
    person_id: UUID | None = None


@dataclass(frozen=True)
class Seat:
    """A seat somebody has; an organisation may name its person later."""

    order_id: UUID
    client_id: UUID
    group: Group
    deal: Deal
    taken_at: datetime
    person_id: UUID | None = None


@dataclass(frozen=True)
class Entry:
    """Somebody on the waiting list; `until` is the end of an offer made to them."""

    entry_id: UUID
    person_id: UUID
    group: Group
    until: datetime | None = None


def promised(
    seats: Iterable[Seat], holds: Iterable[Hold], queue: Iterable[Entry], now: datetime
) -> Counter[Group]:
    """How many seats of each group are taken, held or offered at this instant."""
    standing = [hold for hold in holds if hold.until > now]
    answering = {hold.entry_id for hold in standing}
    count: Counter[Group] = Counter(seat.group for seat in seats)
    for hold in standing:
        count[hold.group] += hold.count
    for entry in queue:
        if entry.until and entry.until > now and entry.entry_id not in answering:
            count[entry.group] += 1
    return count


def room_for(
    group: Group, seats: int, quotas: Iterable[Quota], count: Counter[Group], today: date
) -> int:
    """How many seats a group may still take: what is left, less what is kept for others."""
    kept = sum(
        max(0, quota.seats - count[quota.group])
        for quota in quotas
        if quota.group is not group and (quota.until is None or today <= quota.until)
    )
    return max(0, seats - count.total() - kept)
