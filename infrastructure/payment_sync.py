"""Level-triggered: ask the provider what is so, and record what is missing.

Order, duplicates and loss of its messages stop mattering: a message is only a hint to look.
"""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from application.firm import Answer, Caller
from application.payments.gateway import PaymentState
from application.payments.record_payment import RecordPayment
from domain.events import NOBODY, Via, derived
from domain.money import Money
from domain.payments import payment_of


async def sync_payment(house: Any, intent: str) -> Answer | None:
    """Record the provider's present facts about one payment intent."""
    state: PaymentState = await asyncio.to_thread(house.gateway.snapshot, intent)
    if not state.order_id or state.currency != "eur":
        return None
    command = RecordPayment(
        intent=intent,
        order_id=UUID(state.order_id),
        received=str(Money(state.received_cents)),
        refunds=tuple(
            (refund.refund_id, str(Money(refund.amount_cents)))
            for refund in state.refunds
            if refund.status == "succeeded"
        ),
    )
    facts = f"{command.received}/{command.refunds}"
    caller = Caller(
        by=NOBODY, via=Via.STRIPE, command_id=derived(payment_of(intent), "sync", facts)
    )
    answer: Answer = await house.firm.do(command, caller)
    await house.shelf.seen(answer.position)
    return answer


async def sync_session(house: Any, session: str) -> Answer | None:
    """Look where a payment page stands, for a client who has just come back from it."""
    try:
        state = await asyncio.to_thread(house.gateway.session, session)
    except Exception:  # noqa: BLE001 - the page shows what is known; the message follows
        return None
    return await sync_payment(house, state.payment_intent) if state.payment_intent else None
