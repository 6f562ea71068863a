"""What an act would use, by the very rule that decides when it is done."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from api.reception import Desk
from application.booking.order_page import order_page
from application.engagements.sessions import SessionRow
from domain.cancelling_outcome import Outcome, Why
from domain.cancelling_policy import Payer
from domain.engagements import Cover, Engagement, Ground, Side
from domain.money import NOTHING, Money
from domain.refusals import NotFound, Refused


@dataclass(frozen=True)
class Cost:
    """What an act would use of a session, by which terms, and what that is of its price or time.

    `kept` and `back` are of what was paid beforehand; `minutes` leave a package; of what goes by
    invoice `percent` of the price is invoiced. Where it is `excusable`, one's own word for sudden
    trouble makes it free.
    """

    percent: int
    why: Why
    terms: str
    cover: Cover
    excusable: bool
    minutes: int = 0
    kept: Money = NOTHING
    back: Money = NOTHING

    @property
    def part(self) -> Decimal:
        """The percent as a share of the whole."""
        return Decimal(self.percent) / 100

    @property
    def hinders(self) -> bool:
        """Whether a move that costs so much is refused, see `MoveSession`."""
        return bool(self.percent) and self.cover in {Cover.ORDER, Cover.ACCOUNT}


async def if_cancelled(desk: Desk, row: SessionRow) -> Cost | None:
    """What cancelling on the mentee's behalf would use now; nothing when it cannot be done."""
    engagement = await engagement_of(desk, row)
    try:
        outcome = engagement.if_cancelled(row.session_id, Ground.CLIENT, desk.now)
    except Refused:
        return None
    return await _cost(desk, row, engagement, outcome)


async def if_moved(desk: Desk, row: SessionRow) -> Cost | None:
    """What moving on the mentee's behalf would use now; nothing when it cannot be done."""
    engagement = await engagement_of(desk, row)
    try:
        outcome = engagement.if_moved(row.session_id, Side.MENTEE, desk.now)
    except Refused:
        return None
    return await _cost(desk, row, engagement, outcome)


async def free_until(desk: Desk, row: SessionRow) -> datetime | None:
    """Until when it is still cancelled without using anything, by the terms it is booked under."""
    ends = (await engagement_of(desk, row)).session(row.session_id).free_until
    return ends if ends and ends > desk.now else None


async def _cost(desk: Desk, row: SessionRow, engagement: Engagement, outcome: Outcome) -> Cost:
    payer = engagement.session(row.session_id).terms.payer
    cost = Cost(
        outcome.percent, outcome.why, outcome.policy, row.cover,
        excusable=payer is Payer.CONSUMER and bool(outcome.percent),
    )  # fmt: skip
    if row.cover is Cover.PACKAGE:
        return replace(cost, minutes=row.minutes * outcome.percent // 100)
    if row.cover is not Cover.ORDER or row.order_id is None:
        return cost
    order = await desk.shelf.document(order_page, row.order_id)
    if order is None:
        raise NotFound
    price = min(order.ordered.shares[0], order.ordered.price - order.settled)
    kept = price.share(cost.part)
    return replace(cost, kept=kept, back=price - kept)


async def engagement_of(desk: Desk, row: SessionRow) -> Engagement:
    """The engagement of a session as it is now. Raises NotFound."""
    log = desk.reception.log
    found = await asyncio.to_thread(log.as_of, row.engagement_id, desk.now)
    if not isinstance(found, Engagement):
        raise NotFound
    return found
