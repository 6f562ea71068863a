"""Ask the payment provider to send money back, once a decision."""

from __future__ import annotations

import asyncio
from typing import Any

from infrastructure.payment_sync import sync_payment


async def refund(house: Any, about: dict[str, str]) -> None:
    """Refund a payment; the decision's id is the key, so that asking twice refunds once."""
    await asyncio.to_thread(
        house.gateway.refund, about["intent"], int(about["cents"]), about["key"],
        {"refund_id": about["key"]},
    )  # fmt: skip
    await sync_payment(house, about["intent"])
