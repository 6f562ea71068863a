"""What a session on account costs: as it was ordered, or by the price list of its day."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final
from uuid import UUID

from application.firm import Work
from application.invoicing.group_hours import hour_of_session, hour_price
from application.invoicing.pricing import civil_day
from domain.accounts import Account
from domain.billing_policy import billing_policy_on
from domain.cancelling_policy import Payer
from domain.engagements import Engagement
from domain.engagements.session import Session
from domain.money import Money
from domain.orders import Order
from domain.price_lists import Audience, price_day

AS_ORDERED: Final = "order"
"""Stands in place of the version of a price list where the price was agreed with an order."""


@dataclass(frozen=True)
class SessionPrice:
    """The price of one whole session, where it comes from, and the order it stands on."""

    whole: Money
    version: str
    order_number: str = ""


def session_price(
    work: Work, account: Account, engagement: Engagement, session_id: UUID
) -> SessionPrice:
    """The price of a session before any share of it is taken. Raises NoPrice."""
    session = engagement.session(session_id)
    order = work.see(Order, session.order_id) if session.order_id else None
    if order is None:
        return _listed(work, account, engagement, session)
    talks = [key for key, one in engagement.sessions.items() if one.order_id == order.id]
    number = order.buyer.order_number if order.buyer else ""
    return SessionPrice(order.share_of(talks.index(session_id)), AS_ORDERED, number)


def _listed(work: Work, account: Account, engagement: Engagement, session: Session) -> SessionPrice:
    policy = billing_policy_on(session.slot.day)
    work.under(policy.version)
    booked, day = civil_day(session.booked_at), session.slot.day
    priced = price_day(policy.price_fixed, booked_on=booked, held_on=day)
    audience = audience_of(account, engagement)
    hour = hour_of_session(engagement, session)
    price = hour_price(work, engagement.payer_id, hour, audience, priced)
    return SessionPrice(price.amount.share(Decimal(session.slot.minutes) / 60), price.version)


def audience_of(account: Account | None, engagement: Engagement) -> Audience:
    """In whose terms a price is said: with tax for private persons, without for organisations."""
    if account and account.buyer:
        return account.buyer.audience
    private = engagement.payer is Payer.CONSUMER
    return Audience.PRIVATE if private else Audience.ORGANISATION
