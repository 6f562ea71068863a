"""Ask the payment provider to send money back, once a decision."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from application.payments.ask_refund import NoteRefusedRefund
from application.payments.gateway import GatewayRefused
from domain.events import Via, derived
from infrastructure.by_itself import by_itself
from infrastructure.payment_sync import sync_payment


async def refund(house: Any, about: dict[str, str]) -> None:
    """Refund a payment; the decision's id is the key, so that asking twice refunds once.

    What the provider refuses is looked at first: a dispute lets the refund wait, all else is owed
    to the client again.
    """
    try:
        await asyncio.to_thread(
            house.gateway.refund, about["intent"], int(about["cents"]), about["key"],
            {"refund_id": about["key"]},
        )  # fmt: skip
    except GatewayRefused as refused:
        await sync_payment(house, about["intent"])
        note = NoteRefusedRefund(
            payment_id=UUID(about["payment_id"]), refund_id=UUID(about["key"]),
            reason=refused.code,
        )  # fmt: skip
        command_id = derived(UUID(about["key"]), "refused", about["job"])
        await house.firm.do(note, by_itself(command_id, Via.STRIPE))
        return
    await sync_payment(house, about["intent"])
