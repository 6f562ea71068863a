"""Level-triggered: ask the provider what is so, and record what is missing.

Order, duplicates and loss of its messages stop mattering: a message is only a hint to look.
"""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from application.firm import Answer
from application.payments.gateway import (
    DisputeState,
    GatewayRefused,
    GatewayUnreachable,
    PaymentState,
    RefundState,
)
from application.payments.record_payment import DisputeFact, RecordPayment, RefundFact
from domain.events import Via, derived
from domain.money import Money
from domain.payments import payment_of
from infrastructure.by_itself import by_itself


async def sync_payment(house: Any, intent: str) -> Answer | None:
    """Record the provider's present facts about one payment intent; None where it is not ours."""
    return await record_state(house, await asyncio.to_thread(house.gateway.snapshot, intent))


async def record_state(house: Any, state: PaymentState) -> Answer | None:
    """Record what the provider told of a payment; None where it is not ours or nothing moved."""
    order_id = _uuid(state.order_id)
    if order_id is None or not (state.received_cents or heard_of(state)):
        return None
    command = RecordPayment(
        intent=state.intent, order_id=order_id, received=Money(state.received_cents),
        currency=state.currency, received_at=state.received_at, declined=state.declined,
        refunds=tuple(map(_refund, state.refunds)),
        disputes=tuple(map(_dispute, state.disputes)),
    )  # fmt: skip
    # The same facts are the same command: heard of again, they change nothing.
    command_id = derived(payment_of(state.intent), "sync", repr(command))
    caller = by_itself(command_id, Via.STRIPE)
    answer: Answer = await house.firm.do(command, caller)
    await house.shelf.seen(answer.position)
    return answer


def heard_of(state: PaymentState) -> bool:
    """Whether anything is told besides money that came."""
    return bool(state.declined or state.refunds or state.disputes)


async def sync_session(house: Any, session: str) -> Answer | None:
    """Look where a payment page stands, for a client who has just come back from it."""
    try:
        state = await asyncio.to_thread(house.gateway.session, session)
        return await sync_payment(house, state.payment_intent) if state.payment_intent else None
    except (GatewayUnreachable, GatewayRefused):
        return None  # the page shows what is known; the provider's message follows


def _refund(state: RefundState) -> RefundFact:
    return RefundFact(
        refund=state.refund_id, refund_id=_uuid(state.metadata.get("refund_id")),
        amount=Money(state.amount_cents), status=state.status,
        reason=state.failure_reason or "",
    )  # fmt: skip


def _dispute(state: DisputeState) -> DisputeFact:
    return DisputeFact(
        dispute=state.dispute_id, amount=Money(state.amount_cents), status=state.status,
        reason=state.reason, evidence_due_at=state.evidence_due_at,
    )  # fmt: skip


def _uuid(text: str | None) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        return None
