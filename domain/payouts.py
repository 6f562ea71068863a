"""Payouts: what the payment provider sent to the firm's bank, and what it is the sum of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.money import NOTHING, Money
from domain.privacy import Public
from domain.refusals import Refused

Text = Annotated[str, Public]
_PAYOUTS: Final = UUID("6c756f74-7369-5000-8000-000000000004")


def payout_of(payout: str) -> UUID:
    """The id of a payout of the provider's."""
    return uuid5(_PAYOUTS, f"stripe:{payout}")


class PayoutDoesNotAddUp(Refused):
    """The rows of this payout are not the sum that was sent to the bank."""


class NotThisPayout(Refused):
    """This money is not what the payment provider sent: another sum, or it came already."""


@dataclass(frozen=True, kw_only=True)
class PayoutSums:
    """The rows of a payout by kind; what was taken off is negative, fees are what they cost."""

    received: Money = NOTHING
    returned: Money = NOTHING
    contested: Money = NOTHING
    other: Money = NOTHING
    fees: Money = NOTHING

    @property
    def net(self) -> Money:
        """What is left to be sent."""
        return self.received + self.returned + self.contested + self.other - self.fees


class Payout(Standing):
    """One sum the provider sent to the bank."""

    class Opened(Created):
        """A payout was heard of."""

    class Sent(Event):
        """The provider sent money to the firm's bank, its fees taken off."""

        payout: Text
        amount: Money
        sums: PayoutSums
        arrives_at: datetime

        def apply(self, aggregate: Any) -> None:
            aggregate.amount = self.amount

    class Failed(Event):
        """The bank did not take the money; the provider has it again."""

        payout: Text
        amount: Money

        def apply(self, aggregate: Any) -> None:
            aggregate.failed = True

    class Arrived(Event):
        """What was sent stands on the account statement of the firm's bank."""

        payout: Text
        transfer_id: UUID
        amount: Money
        booked_on: date

        def apply(self, aggregate: Any) -> None:
            aggregate.arrived_as = self.transfer_id

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.amount: Money | None = None
        self.failed = False
        self.arrived_as: UUID | None = None

    def send(self, payout: str, amount: Money, sums: PayoutSums, arrives_at: datetime) -> None:
        """Record what was sent. Raises PayoutDoesNotAddUp."""
        if self.amount is not None:
            return
        if sums.net != amount:
            raise PayoutDoesNotAddUp
        self.record(Payout.Sent, payout=payout, amount=amount, sums=sums, arrives_at=arrives_at)

    def arrive(self, payout: str, transfer_id: UUID, amount: Money, booked_on: date) -> None:
        """Know it on the account. Raises NotThisPayout."""
        if self.failed or self.arrived_as is not None or amount != self.amount:
            raise NotThisPayout
        self.record(
            Payout.Arrived, payout=payout, transfer_id=transfer_id, amount=amount,
            booked_on=booked_on,
        )  # fmt: skip

    def fail(self, payout: str, amount: Money) -> None:
        """Record that it did not arrive."""
        if not self.failed:
            self.record(Payout.Failed, payout=payout, amount=amount)
