"""How long a time is held, how long one may pay, how far ahead is booked: dated numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from domain.limits import FIRM_DEFAULTS, Limits
from domain.refusals import Refused
from domain.slots import HELSINKI, zone_named


class NoBookingPolicy(Refused):
    """No rules of booking hold for that day."""


@dataclass(frozen=True, kw_only=True)
class BookingPolicy:
    """One version of the numbers by which times are held, ordered and paid."""

    version: str
    valid_from: date
    limits: Limits = FIRM_DEFAULTS
    hold_minutes: int = 10
    """A time is held so long while the form is filled in."""
    extensions: int = 1
    paying_minutes: int = 35
    """The payment page stays open so long."""
    payment_grace_minutes: int = 2
    """The hold outlives the payment page by so much, for a payment on its way."""
    holds_an_address: int = 6
    """So many times may be held from one address of the network at once."""
    refund_grace_minutes: int = 60
    """Money that belongs to no order goes back after so long."""
    decline_office_hours: int = 4
    """A mentor may decline a booking within so many office hours."""
    invoice_days: int = 14
    """An invoice paid before the session falls due after so many days."""
    invoice_ahead_days: int = 3
    """A private person's invoice falls due so many days before the session at the latest."""
    offer_minutes: int = 120
    """A time that became free is kept so long for whoever is first in the queue."""
    letters_from: time = time(8)
    letters_until: time = time(20)
    """Deadlines of offers run in the waking day, in Finland."""

    @property
    def hold(self) -> timedelta:
        """How long a time stays held, and by how much a hold is extended."""
        return timedelta(minutes=self.hold_minutes)

    def page_closes(self, now: datetime) -> datetime:
        """When a payment page opened now closes; whole seconds, as the provider keeps them."""
        return (now + timedelta(minutes=self.paying_minutes)).replace(microsecond=0)

    def hold_ends(self, page_closes: datetime) -> datetime:
        """How long the time is held for a payment page that closes then."""
        return page_closes + timedelta(minutes=self.payment_grace_minutes)


FIRST_BOOKING_POLICY: Final = BookingPolicy(version="booking/1", valid_from=date(2020, 1, 1))
"""The firm's numbers until it writes its own."""

BOOKING_POLICIES: tuple[BookingPolicy, ...] = (FIRST_BOOKING_POLICY,)
"""Every version that has held or will hold."""


def booking_policy_at(
    now: datetime, policies: Iterable[BookingPolicy] = BOOKING_POLICIES
) -> BookingPolicy:
    """The version that holds at an instant, by the firm's civil day. Raises NoBookingPolicy."""
    day = now.astimezone(zone_named(HELSINKI)).date()
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoBookingPolicy
    return max(begun, key=lambda policy: policy.valid_from)
