"""Let a gift card pay for what is ordered online, wholly or in part, or put minutes back onto it.

A minute on the card is a minute of mentoring, whatever the price has become since it was sold; what
costs more than an hour's list price is paid beyond that in money. Only that rest is a sale and
taxed: the card was taxed when it was sold (directive 2006/112 art. 30 b (1)).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from application.invoicing.pricing import civil_day, price_for
from application.vouchers.use_coupon_on_order import LEAST
from domain.money import Money
from domain.orders import Order, Ordered
from domain.package_policy import months_later
from domain.price_lists import Audience, Product
from domain.privacy import Personal, Purpose
from domain.refusals import Refused
from domain.voucher_policy import voucher_policy_on
from domain.vouchers import GiftCard, gift_card_of
from domain.vouchers.gift_card import NoSuchGiftCard

HOUR = 60


class TooLittleBesideCard(Refused):
    """Beside this gift card there would be too little left to pay online. Please contact us."""


@dataclass(frozen=True, kw_only=True)
class PayWithGiftCard(Command):
    """Let a gift card pay for an order before going to pay; what it does not cover is left."""

    order_id: UUID
    card_code: Annotated[str, Personal(Purpose.ACCOUNTING), MinLen(16), MaxLen(40)]

    def do(self, work: Work) -> None:
        order = work.get(Order, self.order_id)
        card = work.find(GiftCard, gift_card_of(self.card_code))
        if card is None:
            raise NoSuchGiftCard
        pay_with(work, order, card)


@dataclass(frozen=True, kw_only=True)
class TakeCardAlong(Command):
    """Let the card of an order whose hold ran out pay for the one that took its place."""

    earlier_id: UUID
    order_id: UUID

    def do(self, work: Work) -> None:
        card_id = work.get(Order, self.earlier_id).ordered.card_id
        if card_id is None:
            return
        put_back(work, self.earlier_id, self.earlier_id)
        pay_with(work, work.get(Order, self.order_id), work.get(GiftCard, card_id))


@dataclass(frozen=True, kw_only=True)
class PutMinutesBack(Command):
    """Put minutes an order does not use back onto the card that paid for it.

    Without a value everything goes back, as when the order came to nothing.
    """

    order_id: UUID
    return_id: UUID
    value: Money | None = None

    def do(self, work: Work) -> None:
        put_back(work, self.order_id, self.return_id, self.value)


def pay_with(work: Work, order: Order, card: GiftCard) -> None:
    """Let a card pay what it can of an order; once it does, nothing happens."""
    ordered = order.ordered
    if ordered.card_id == card.id:
        return
    day = civil_day(work.now)
    wanted = ordered.minutes or HOUR
    minutes = card.spend(order.id, wanted, day)
    hour = price_for(work, order.id, Product.SESSION_HOUR, Audience.PRIVATE, day)
    worth = min(
        ordered.price.share(Decimal(minutes) / wanted), hour.amount.share(Decimal(minutes) / HOUR)
    )
    paid = replace(ordered, by_card=worth, card_id=card.id, card_minutes=minutes)
    if paid.to_pay and paid.to_pay < LEAST:
        raise TooLittleBesideCard
    order.take_card(card.id, minutes, paid, work.now)


def put_back(work: Work, order_id: UUID, return_id: UUID, value: Money | None = None) -> None:
    """Put minutes of a value back; a begun minute is a whole one."""
    order = work.see(Order, order_id)
    if order is None or order.ordered.card_id is None:
        return
    day = civil_day(work.now)
    policy = voucher_policy_on(day)
    work.under(policy.version)
    until = months_later(day, policy.put_back_months)
    card = work.get(GiftCard, order.ordered.card_id)
    card.put_back(order_id, return_id, minutes_of(order.ordered, value), day, until)


def minutes_of(ordered: Ordered, value: Money | None) -> int:
    """How many of the card's minutes a part of what it paid is."""
    if value is None or value >= ordered.by_card:
        return ordered.card_minutes
    part = Decimal(ordered.card_minutes) * value.cents / ordered.by_card.cents
    return int(part.to_integral_value(ROUND_CEILING))
