"""Reconciliation: everything that changed at the payment provider is looked at once more.

Messages may be lost, doubled or late; what is missing here is recorded now, and what is known
already adds nothing, so a second round appends nothing.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import structlog

from application.payments.gateway import BalanceLine, PaymentState, PayoutState
from application.payments.movements import movements
from application.payments.record_payment import ENQUIRIES, FAILED, OUTCOMES, WENT
from application.payments.record_payout import RecordPayout
from domain.events import Via, derived
from domain.money import NOTHING, Money
from domain.payments import payment_of
from domain.payouts import PayoutSums, payout_of
from infrastructure.by_itself import by_itself
from infrastructure.payment_sync import record_state

NEAR: Final = timedelta(days=1)
FAR: Final = timedelta(days=30)
"""The provider's list of events reaches thirty days back."""
log = structlog.get_logger()


@dataclass(frozen=True)
class Reconciled:
    """What a round found: payments looked at, facts added, and both sides' sums."""

    payments: int
    payouts: int
    added: int
    theirs: Money
    ours: Money

    @property
    def difference(self) -> Money:
        """What the provider has that we do not know of."""
        return self.theirs - self.ours


async def reconcile(house: Any, since: datetime) -> Reconciled:
    """Look at every payment and payout that changed since then, and record what is missing."""
    before = await asyncio.to_thread(house.log.head)
    intents = await asyncio.to_thread(lambda: list(house.gateway.changed_since(since)))
    theirs = ours = NOTHING
    for intent in intents:
        state = await asyncio.to_thread(house.gateway.snapshot, intent)
        if await record_state(house, state) is not None:
            theirs += kept_of(state)
            ours += await _known_of(house, intent)
    sent = await asyncio.to_thread(lambda: list(house.gateway.payouts_since(since)))
    for payout in sent:
        await _record_payout(house, payout)
    after = await asyncio.to_thread(house.log.head)
    found = Reconciled(len(intents), len(sent), after - before, theirs, ours)
    if found.difference:
        log.error("the provider's money is not ours", cents=found.difference.cents)
    return found


async def reconcile_lately(house: Any, about: dict[str, str]) -> None:  # noqa: ARG001 - an errand
    """Every quarter of an hour: what changed since yesterday."""
    await reconcile(house, house.log.now() - NEAR)


async def reconcile_deep(house: Any, about: dict[str, str]) -> None:  # noqa: ARG001 - an errand
    """Every night: as far back as the provider tells."""
    await reconcile(house, house.log.now() - FAR)


def kept_of(state: PaymentState) -> Money:
    """What is left of a payment at the provider: received, less what went back or is contested."""
    back = sum(one.amount_cents for one in state.refunds if one.status in WENT - FAILED)
    contested = sum(
        one.amount_cents
        for one in state.disputes
        if one.status not in ENQUIRIES
        and not ((outcome := OUTCOMES.get(one.status)) and outcome.kept)
    )
    received = state.received_cents if state.currency == "eur" else 0
    return Money(received - back - contested)


async def _known_of(house: Any, intent: str) -> Money:
    rows = await house.shelf.find(movements, {"payment_id": payment_of(intent)}, limit=1000)
    return Money.total(row.amount for row in rows)


async def _record_payout(house: Any, payout: PayoutState) -> None:
    lines = await asyncio.to_thread(lambda: list(house.gateway.balance(payout.payout_id)))
    command = RecordPayout(
        payout=payout.payout_id, amount=Money(payout.amount_cents), sums=sums_of(lines),
        arrives_at=payout.arrives_at, failed=payout.status == "failed",
    )  # fmt: skip
    command_id = derived(payout_of(payout.payout_id), "sync", repr(command))
    caller = by_itself(command_id, Via.STRIPE)
    answer = await house.firm.do(command, caller)
    await house.shelf.seen(answer.position)


def sums_of(lines: list[BalanceLine]) -> PayoutSums:
    """The rows of a payout by kind; its own row, the money that left, is not one of them."""
    sums = {"received": 0, "returned": 0, "contested": 0, "other": 0}
    rows = [line for line in lines if line.type != "payout"]
    for line in rows:
        sums[KINDS.get(line.type, "other")] += line.gross_cents
    fees = Money(sum(line.fee_cents for line in rows))
    return PayoutSums(fees=fees, **{kind: Money(cents) for kind, cents in sums.items()})


KINDS: Final = {
    "charge": "received", "payment": "received", "refund": "returned",
    "payment_refund": "returned", "refund_failure": "returned",
    "payment_failure_refund": "returned", "adjustment": "contested",
}  # fmt: skip
