"""What the acknowledgement of a withdrawal says: who, what, when, and what goes back."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from api.booking.order_links import order_link
from api.plain_letters import facts
from application.booking.order_page import order_page
from application.forums.forum_page import forum_page
from domain.forums import Forum
from domain.orders import Order


@facts("withdrawal_received")
async def withdrawal_facts(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """The statement as it was made, to the second."""
    stream, version = UUID(about["stream"]), int(about["version"])
    events = await asyncio.to_thread(house.log.stream, stream)
    event: Any = next(e for e in events if e.originator_version == version)
    if isinstance(event, Forum.MembershipWithdrawn):
        forum = await house.shelf.document(forum_page, stream)
        return {
            "name": event.stated_by, "at": event.timestamp, "owed": event.owed,
            "contract": forum.title.within(event.language) if forum else str(stream),
            "amount": event.amount, "path": "",
        }  # fmt: skip
    if not isinstance(event, Order.Withdrawn):
        return {
            "name": event.name, "at": event.timestamp, "contract": event.contract,
            "amount": None, "owed": None, "path": "",
        }  # fmt: skip
    order = await house.shelf.document(order_page, stream)
    return {
        "name": event.stated_by, "at": event.timestamp,
        "contract": order.ordered.name.within(event.language) if order else str(stream),
        "amount": event.amount, "owed": None, "path": order_link(house, stream),
    }  # fmt: skip
