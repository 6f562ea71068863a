"""Record what the payment provider sent to the bank; what is known already changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from application.firm import Command, Work
from domain.money import Money
from domain.payouts import Payout, PayoutSums, payout_of
from domain.privacy import Public


@dataclass(frozen=True, kw_only=True)
class RecordPayout(Command):
    """Take over one payout with the sums of its rows."""

    payout: Annotated[str, Public]
    amount: Money
    sums: PayoutSums
    arrives_at: datetime
    failed: bool = False

    def do(self, work: Work) -> None:
        payout = work.get(Payout, payout_of(self.payout))
        payout.send(self.payout, self.amount, self.sums, self.arrives_at)
        if self.failed:
            payout.fail(self.payout, self.amount)
