"""What an hour is charged as: with one mentee, with a group as a whole, or by seats in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID

from application.firm import Work
from application.invoicing.pricing import price_for
from domain.engagements import Engagement, EngagementKind, Priced, SessionKind
from domain.engagements.session import Session
from domain.price_lists import Audience, Price, Product

ALONE: Final = (Product.SESSION_HOUR, 1)


def hour_of_session(engagement: Engagement, session: Session) -> tuple[Product, int]:
    """What an hour of a session is charged as, and how many times."""
    together = session.kind is SessionKind.GROUP
    return _together(engagement, session.mentees) if together else ALONE


def hour_of_engagement(engagement: Engagement) -> tuple[Product, int]:
    """What an hour of a package is charged as, and how many times."""
    group = engagement.kind is EngagementKind.GROUP
    return _together(engagement, engagement.everybody) if group else ALONE


def hour_price(
    work: Work, payer_id: UUID, hour: tuple[Product, int], audience: Audience, day: date
) -> Price:
    """The price of an hour in force for a payer, of all its seats. Raises NoPrice."""
    product, times = hour
    price = price_for(work, payer_id, product, audience, day)
    return replace(price, amount=price.amount * times)


def _together(engagement: Engagement, people: Iterable[UUID]) -> tuple[Product, int]:
    if engagement.priced is Priced.SEAT:
        return Product.GROUP_SEAT_HOUR, len(list(people))
    return Product.GROUP_HOUR, 1
