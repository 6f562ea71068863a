"""What the payment provider sent to the bank, for the books: gross, gone back, fees, sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.money import Money
from domain.payouts import Payout


@dataclass(frozen=True)
class PayoutRow:
    """One payout; received + returned + contested + other - fees is what was sent."""

    payout_id: UUID
    payout: str
    amount: Money
    received: Money
    returned: Money
    contested: Money
    other: Money
    fees: Money
    arrives_at: datetime
    failed: bool
    recorded_at: datetime
    failed_at: datetime | None = None
    arrived_on: date | None = None
    """The day it stood on the account statement."""

    def known_at(self, moment: datetime) -> PayoutRow:
        """The payout as it was known then: a failure told later is not known yet."""
        later = self.failed_at is not None and self.failed_at > moment
        return replace(self, failed=False, failed_at=None) if later else self


def rows(event: Event) -> Iterator[RowStep]:
    told = event.envelope.recorded_at
    match event:
        case Payout.Sent(payout=payout, amount=amount, sums=sums, arrives_at=arrives_at):
            yield Put(
                PayoutRow(
                    event.originator_id, payout, amount, sums.received, sums.returned,
                    sums.contested, sums.other, sums.fees, arrives_at, failed=False,
                    recorded_at=told,
                )
            )  # fmt: skip
        case Payout.Arrived(booked_on=day):
            yield Change({"payout_id": event.originator_id}, {"arrived_on": day})
        case Payout.Failed():
            yield Change({"payout_id": event.originator_id}, {"failed": True, "failed_at": told})


payouts = Table(
    "payouts", PayoutRow, ("payout_id",), rows, (("arrives_at",), ("recorded_at",)), version=3,
    money=True,
)  # fmt: skip
