"""The order itself: one purchase, from held to paid or let go."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.booking_policy import BookingPolicy
from domain.events import derived, event
from domain.money import Money
from domain.orders import hand_refunds as by_hand
from domain.orders import order_events as happened
from domain.orders import paying_events as paying
from domain.orders import returning_events as went
from domain.orders.invoiced import Invoiced
from domain.orders.order_words import (
    OPEN,
    Accepted,
    AlreadyExtended,
    Buyer,
    DetailsNotGiven,
    Method,
    OrderClosed,
    Ordered,
    OrderState,
    WrongAmount,
)


class Order(Invoiced):
    """One purchase, from held to paid or let go."""

    TimeChosen = happened.TimeChosen
    HoldExtended = happened.HoldExtended
    DetailsGiven = happened.DetailsGiven
    PriceLessened = happened.PriceLessened
    CardTaken = happened.CardTaken
    PaymentStarted = paying.PaymentStarted
    CheckoutOpened = paying.CheckoutOpened
    PaymentDeclined = paying.PaymentDeclined
    Confirmed = happened.Confirmed
    Paid = happened.Paid
    Expired = happened.Expired
    Cancelled = happened.Cancelled
    SessionSettled = went.SessionSettled
    FeeReturned = went.FeeReturned
    Withdrawn = went.Withdrawn
    HandRefundAsked = by_hand.HandRefundAsked
    HandRefundDeclined = by_hand.HandRefundDeclined
    HandRefunded = by_hand.HandRefunded

    @event(TimeChosen)
    def __init__(self, id: UUID, ordered: Ordered, held_until: datetime) -> None:
        self.ordered, self.held_until = ordered, held_until
        self.state = OrderState.HELD
        self.client_id: UUID | None = None
        self.buyer: Buyer | None = None
        self.accepted: Accepted | None = None
        self.language = "fi"
        self.attempt = self.extensions = 0
        self.method: Method | None = None
        self.session = ""
        self.payment_id: UUID | None = None
        self.paid_at: datetime | None = None
        self.withdrawal_until: datetime | None = None
        self.begin_returns()

    @property
    def engagement_id(self) -> UUID:
        """The engagement that begins when the order is paid."""
        return derived(self.id, "engagement")

    def extend(self, now: datetime, policy: BookingPolicy) -> None:
        """Hold as long again, once. Raises HoldExpired, AlreadyExtended, OrderClosed."""
        self.require_live(now)
        if self.extensions >= policy.extensions:
            raise AlreadyExtended
        longer = max(self.held_until, now) + policy.hold
        self.record(happened.HoldExtended, held_until=longer)

    def give_details(
        self,
        client_id: UUID,
        name: str,
        email: str,
        employer: str,
        theme: str,
        wish: str,
        buyer: Buyer | None,
        accepted: Accepted,
        language: str,
        now: datetime,
    ) -> None:
        """Say who orders. Raises HoldExpired, OrderClosed."""
        self.require_live(now)
        self.record(
            happened.DetailsGiven, client_id=client_id, name=name, email=email,
            employer=employer, theme=theme, engagement_id=self.engagement_id, wish=wish,
            buyer=buyer, accepted=accepted, language=language,
        )  # fmt: skip

    def start_payment(self, method: Method, now: datetime, policy: BookingPolicy) -> None:
        """Go to pay: the hold outlives the payment page. Raises HoldExpired, DetailsNotGiven."""
        self.require_live(now)
        if self.client_id is None:
            raise DetailsNotGiven
        closes = policy.page_closes(now)
        self.record(
            paying.PaymentStarted, attempt=self.attempt + 1, method=method,
            expires_at=closes, held_until=policy.hold_ends(closes),
        )  # fmt: skip

    def open_checkout(self, attempt: int, session: str) -> None:
        if self.session != session:
            self.record(paying.CheckoutOpened, attempt=attempt, session=session)

    def pay(self, payment_id: UUID, amount: Money, paid_at: datetime) -> bool:
        """Take a payment for this order; False when it must go back. Raises WrongAmount.

        An order whose hold is over is still paid: whoever calls has seen to it that the time
        is free.
        """
        if self.payment_id == payment_id:
            return True
        payable = self.attempt and self.state in {OrderState.AWAITING_PAYMENT, OrderState.EXPIRED}
        if not payable or self.client_id is None:
            return False
        if amount != self.ordered.to_pay:
            raise WrongAmount
        self.note_paid(payment_id, paid_at)
        return True

    def expire(self, now: datetime) -> bool:
        """Let the order go once its hold is over; False when it is not."""
        if self.state in OPEN and now >= self.held_until:
            self.record(happened.Expired, ordered=self.ordered, session=self.session)
        return self.state is OrderState.EXPIRED

    def cancel(self) -> None:
        """Cancel before paying. Raises OrderClosed when it is too late for that."""
        if self.state is OrderState.CANCELLED:
            return
        if self.state not in OPEN:
            raise OrderClosed
        self.record(happened.Cancelled, ordered=self.ordered, session=self.session)
