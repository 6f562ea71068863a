"""The account of one membership: which periods fell due, what a pause moved, what goes back."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID, uuid5

from domain.cancelling_policy import Payer
from domain.events import Aggregate, Created, Event, event
from domain.forums.fees import Period, period_from
from domain.forums.people import Bill
from domain.money import Money
from domain.privacy import Public


def membership_of(forum_id: UUID, person_id: UUID, joined_on: date) -> UUID:
    """The id of a membership; who leaves and comes back has two."""
    return uuid5(forum_id, f"membership/{person_id}/{joined_on}")


class AboutMembership(Event):
    """Something happened to a membership."""

    forum_id: UUID
    person_id: UUID
    client_id: UUID
    payer: Payer


class FeeDue(AboutMembership):
    """The fee of the next period fell due."""

    nth: int
    since: date
    until: date
    length: int
    amount: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.charged = self.nth
        aggregate.total += self.amount
        aggregate.period = Period(self.since, self.until, self.amount, self.length)


class FeePaused(AboutMembership):
    """No fees fall due while the forum pauses."""

    paused_on: date

    def apply(self, aggregate: Any) -> None:
        aggregate.paused_on = self.paused_on


class FeeResumed(AboutMembership):
    """The pause is over; the period paid for was stretched by its days."""

    resumed_on: date
    days: int
    until: date | None
    """Until when the stretched period now lasts."""

    def apply(self, aggregate: Any) -> None:
        aggregate.paused_on = None
        if aggregate.period:
            aggregate.period = aggregate.period.stretched(self.days)


class FeeEnded(AboutMembership):
    """A membership ended; what was paid for days after it goes back."""

    ended_on: date
    refund: Money
    nth: int

    def apply(self, aggregate: Any) -> None:
        aggregate.ended_on = self.ended_on


class Membership(Aggregate):
    """What one member of one forum pays."""

    class Begun(Created):
        """A membership began to be charged."""

        forum_id: UUID
        person_id: UUID
        bill: Bill
        fee_year: Money
        terms: Annotated[str, Public]

    FeeDue = FeeDue
    FeePaused = FeePaused
    FeeResumed = FeeResumed
    FeeEnded = FeeEnded

    @event(Begun)
    def __init__(
        self, id: UUID, forum_id: UUID, person_id: UUID, bill: Bill, fee_year: Money, terms: str
    ) -> None:
        self.forum_id, self.person_id, self.bill = forum_id, person_id, bill
        self.fee_year, self.terms = fee_year, terms
        self.period: Period | None = None
        self.charged = 0
        self.total = Money(0)
        self.paused_on: date | None = None
        self.ended_on: date | None = None

    def charge(self, today: date) -> None:
        """Let the next period fall due once the one before is over; not while paused."""
        if self.paused_on or self.ended_on:
            return
        begins = self.period.until if self.period else today
        if begins > today:
            return
        period = period_from(self.bill.plan, self.fee_year, begins)
        self._note(
            FeeDue, nth=self.charged + 1, since=period.since, until=period.until,
            length=period.length, amount=period.amount,
        )  # fmt: skip

    def pause(self, today: date) -> None:
        if self.paused_on is None and self.ended_on is None:
            self._note(FeePaused, paused_on=today)

    def resume(self, today: date) -> None:
        if self.paused_on is not None and self.ended_on is None:
            days = (today - self.paused_on).days
            until = self.period.stretched(days).until if self.period else None
            self._note(FeeResumed, resumed_on=today, days=days, until=until)
            self.charge(today)

    def end(self, today: date) -> None:
        """End it; days of a pause that is still running are given back too."""
        if self.ended_on is None:
            self._note(
                FeeEnded, ended_on=today, refund=self.unused(today), nth=self.charged
            )  # fmt: skip

    def unused(self, today: date) -> Money:
        """What goes back of the period that was charged, if the membership ends today."""
        return self.period.unused(self.paused_on or today) if self.period else Money(0)

    def _note(self, kind: type[Event], **facts: Any) -> None:
        self.record(
            kind, forum_id=self.forum_id, person_id=self.person_id, payer=self.bill.payer,
            client_id=self.bill.client_id, **facts,
        )  # fmt: skip
