"""What quick mentoring has cost so far, in the terms of a package that follows it.

Paid beforehand, that is its price less what went back for talks that were not held. By invoice,
it is what has been put on the payer's account: talks held, and what was kept of cancelled ones.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from application.firm import Work
from application.invoicing.pricing import civil_day
from application.packages.package_prices import audience_of
from domain.accounts import Account, account_of
from domain.engagements import Engagement
from domain.money import NOTHING, Money
from domain.orders import Order
from domain.package_policy import package_policy_on
from domain.packages import QuickCredit, quick_credit_of
from domain.refusals import Refused
from domain.service_kinds import ServiceKind


class QuickNotCreditable(Refused):
    """Only quick mentoring that this client ordered within thirty days counts towards a package."""


def credit_towards(
    work: Work, engagement: Engagement, quick_order_id: UUID | None, price: Money
) -> Money:
    """What an order of quick mentoring is worth towards a package. Raises QuickNotCreditable."""
    if quick_order_id is None:
        return NOTHING
    order = work.find(Order, quick_order_id)
    begun = (order.paid_at or order.confirmed_at) if order else None
    if order is None or begun is None or order.ordered.kind is not ServiceKind.QUICK:
        raise QuickNotCreditable
    theirs = {order.client_id, order.payer_id} & {engagement.payer_id, engagement.mentee_id}
    days = package_policy_on(civil_day(work.now)).quick_credit_days
    if work.now - begun > timedelta(days=days) or not theirs:
        raise QuickNotCreditable
    credit = min(quick_price(work, engagement, order), price)
    if not credit:
        raise QuickNotCreditable
    return credit


def use_credit(
    work: Work, engagement: Engagement, quick_order_id: UUID | None, package_id: UUID, price: Money
) -> Money:
    """Let quick mentoring count towards a package, once; what counts towards it already stays."""
    if quick_order_id is None:
        return NOTHING
    quick = work.get(QuickCredit, quick_credit_of(quick_order_id))
    if quick.package_id != package_id:
        credit = credit_towards(work, engagement, quick_order_id, price)
        quick.use(quick_order_id, package_id, credit)
    return quick.amount


def quick_price(work: Work, engagement: Engagement, order: Order) -> Money:
    """What the order has cost and not given back; without tax where an organisation pays."""
    if order.payer_id is not None:
        return _on_account(work, order) if order.payer_id == engagement.payer_id else NOTHING
    kept = order.ordered.price - order.returned
    if audience_of(engagement).mode == "gross" or order.ordered.net is None:
        return kept
    return order.ordered.net.share(Decimal(kept.cents) / order.ordered.price.cents)


def counted_of(work: Work, order: Order) -> Money:
    """What of an order's price, with its tax, was credited against a package."""
    used = work.see(QuickCredit, quick_credit_of(order.id))
    if used is None or used.package_id is None:
        return NOTHING
    if order.ordered.net is None:
        return used.amount
    whole = used.amount.share(Decimal(order.ordered.price.cents) / order.ordered.net.cents)
    return min(whole, order.ordered.price)


def _on_account(work: Work, order: Order) -> Money:
    quick = work.see(Engagement, order.engagement_id)
    account = work.get(Account, account_of(order.payer_id)) if order.payer_id else None
    if quick is None or account is None:
        return NOTHING
    talks = [key for key, talk in quick.sessions.items() if talk.order_id == order.id]
    issued = {key: line for key, (_, line) in account.invoiced.items()}
    lines = {**issued, **account.waiting}
    return Money.total(
        lines[key].amount for key in talks if key in lines and key not in account.wanted
    )
