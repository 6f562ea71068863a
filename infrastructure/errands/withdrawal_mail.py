"""Acknowledge a withdrawal from a contract by mail: what was stated, on which day and at what time.

The consumer gets it at once on a durable medium (directive 2011/83/EU art. 11a, as amended).
"""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from application.firm_details.firm_page import firm_page
from application.people.people import PersonCard
from domain.firm_details import OUR_FIRM
from domain.forums import Forum
from domain.orders import Order
from infrastructure.letters import Letter


async def withdrawal_mail(house: Any, about: dict[str, str]) -> None:
    """Send the acknowledgement to where the consumer asked for it."""
    events = await asyncio.to_thread(house.log.stream, UUID(about["stream"]))
    event: Any = next(e for e in events if e.originator_version == int(about["version"]))
    firm = await house.shelf.document(firm_page, OUR_FIRM)
    if firm is None or firm.details is None:
        return
    known = isinstance(event, (Order.Withdrawn, Forum.MembershipWithdrawn))
    name, email = (event.stated_by, event.confirm_to) if known else (event.name, event.email)
    to = PersonCard(event.originator_id, name, email, "", event.language)
    told = {**about, "letter": "withdrawal_received"}
    subject, text, html = await house.letter_words(house, told, to)
    await house.post.send(
        Letter(
            letter_id=f"{event.originator_id}-{event.originator_version}", to=email, to_name=name,
            sender=firm.details.email, sender_name=firm.details.name, subject=subject,
            text=text, html=html, written_at=event.timestamp, language=event.language,
        )
    )  # fmt: skip
