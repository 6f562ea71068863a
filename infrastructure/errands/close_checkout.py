"""Close the payment page of an order that was let go; if it was paid already, record that."""

from __future__ import annotations

import asyncio
from typing import Any

from application.payments.gateway import GatewayRefused
from infrastructure.payment_sync import sync_session


async def close_checkout(house: Any, about: dict[str, str]) -> None:
    """Expire the page at the provider; a page somebody has paid on stays, and the money is seen."""
    try:
        await asyncio.to_thread(house.gateway.expire, about["session"])
    except GatewayRefused:
        await sync_session(house, about["session"])
