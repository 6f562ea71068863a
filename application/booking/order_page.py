"""One order as its client sees it: what, when, how much, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.money import NOTHING, Money
from domain.orders import Accepted, Method, Order, Ordered, OrderState


@dataclass(frozen=True)
class OrderPage:
    """What stands on the page of an order; names are joined in from `people`."""

    order_id: UUID
    ordered: Ordered
    state: OrderState
    held_until: datetime
    client_id: UUID | None = None
    language: str = "fi"
    attempt: int = 0
    method: Method | None = None
    expires_at: datetime | None = None
    session: str = ""
    earlier_session: str = ""
    """The payment page of the attempt before, to be closed before another opens."""
    extended: bool = False
    accepted: Accepted | None = None
    payer_id: UUID | None = None
    """The organisation that is invoiced, where it is ordered by invoice."""
    paid_at: datetime | None = None
    withdrawal_until: datetime | None = None
    returned: Money = NOTHING
    credited: Money = NOTHING
    """What credit notes took off the receipt: what went back, and what was kept on a document."""
    settled: Money = NOTHING
    """What of the price no longer stands for a session to come."""
    withdrawn: bool = False
    coupon: str = ""


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, Order.Event) else ()


def fold(page: OrderPage | None, event: Event) -> OrderPage | None:
    if isinstance(event, Order.TimeChosen):
        return OrderPage(event.originator_id, event.ordered, OrderState.HELD, event.held_until)
    assert page
    if isinstance(event, Order.PriceLessened):
        return replace(page, ordered=event.ordered, coupon=event.code)
    if isinstance(event, Order.CardTaken):
        return replace(page, ordered=event.ordered)
    return _went_on(page, event)


def _went_on(page: OrderPage, event: Event) -> OrderPage:
    match event:
        case Order.HoldExtended(held_until=until):
            return replace(page, held_until=until, extended=True)
        case Order.DetailsGiven(client_id=client, language=language, accepted=accepted):
            return replace(page, client_id=client, language=language, accepted=accepted)
        case Order.PaymentStarted(attempt=n, method=method, expires_at=ends, held_until=until):
            return replace(
                page, state=OrderState.AWAITING_PAYMENT, attempt=n, method=method,
                expires_at=ends, held_until=until, session="",
                earlier_session=page.session or page.earlier_session,
            )  # fmt: skip
        case Order.CheckoutOpened(session=session):
            return replace(page, session=session)
        case Order.Confirmed(payer_id=payer):
            return replace(page, state=OrderState.CONFIRMED, payer_id=payer)
        case Order.Paid(paid_at=paid_at, withdrawal_until=until):
            return replace(page, state=OrderState.PAID, paid_at=paid_at, withdrawal_until=until)
        case (
            Order.SessionSettled() | Order.FeeReturned() | Order.Withdrawn() | Order.HandRefunded()
        ):
            returned = page.returned + event.amount + event.to_card
            whole = returned == page.ordered.price
            return replace(
                page, returned=returned, credited=page.credited + _credited(event),
                settled=page.settled + _settled(event),
                withdrawn=page.withdrawn or isinstance(event, Order.Withdrawn),
                state=OrderState.REFUNDED if whole else page.state,
            )  # fmt: skip
        case Order.Expired():
            return replace(page, state=OrderState.EXPIRED)
        case Order.Cancelled():
            return replace(page, state=OrderState.CANCELLED)
    return page


def _credited(event: Event) -> Money:
    match event:
        case Order.SessionSettled(amount=amount, fee=fee, fee_by_card=by_card):
            return amount + fee - by_card
        case Order.Withdrawn(amount=amount) | Order.HandRefunded(amount=amount):
            return amount
    return NOTHING


def _settled(event: Event) -> Money:
    match event:
        case Order.SessionSettled(share=share):
            return share
        case Order.HandRefunded(amount=amount):
            return amount
    return NOTHING


order_page = View("order_page", OrderPage, _key, fold, version=7)
