"""The words of waiting: who could come when, what is kept for whom, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID, uuid5

from domain.booking_policy import BookingPolicy
from domain.refusals import Refused
from domain.slots import HELSINKI, Slot, instant_of, zone_named

_LISTS: Final = UUID("6c756f74-7369-5000-8000-000000000007")


class OfferOver(Refused):
    """This time was kept for you for a while only, and has gone to the next in the queue."""


class DaysBackwards(Refused):
    """The last day you could come is before the first one."""

    status = 422


def waiting_list_of(mentor_id: UUID) -> UUID:
    """The id of the list of those who wait for a mentor."""
    return uuid5(_LISTS, str(mentor_id))


@dataclass(frozen=True)
class Entry:
    """Somebody who waits: for which service, and on which days they could come."""

    person_id: UUID
    service_id: UUID
    first: date
    last: date

    def suits(self, slot: Slot) -> bool:
        """Whether the time lies on a day on which they could come."""
        return self.first <= slot.day <= self.last


@dataclass(frozen=True)
class Offer:
    """A time kept for one of them."""

    entry_id: UUID
    service_id: UUID
    slot: Slot
    until: datetime


def offer_ends(now: datetime, slot: Slot, notice_minutes: int, policy: BookingPolicy) -> datetime:
    """How long a freed time is kept: some hours of the waking day, never past the notice."""
    zone = zone_named(HELSINKI)
    local = now.astimezone(zone)
    begins = now
    if local.time() < policy.letters_from:
        begins = instant_of(local.date(), policy.letters_from, HELSINKI)
    elif local.time() >= policy.letters_until:
        begins = instant_of(local.date() + timedelta(days=1), policy.letters_from, HELSINKI)
    last = slot.starts_at - timedelta(minutes=notice_minutes)
    return min(begins + timedelta(minutes=policy.offer_minutes), last)
