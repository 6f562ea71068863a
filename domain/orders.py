"""Orders: from a time held to money paid; never deleted, every change an event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated, Final
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.privacy import Personal, Public, Purpose
from domain.refusals import Refused
from domain.service_kinds import ServiceKind
from domain.slots import Slot
from domain.vat import VatKind

HOLD: Final = timedelta(minutes=10)
"""How long a time stays held while the form is filled in; extendable once by the same."""
PAYING: Final = timedelta(minutes=35)
"""How long the payment page stays open."""
GRACE: Final = timedelta(minutes=2)
"""How much longer than the payment page the hold lives, for a payment on its way."""

Text = Annotated[str, Public]


class HoldExpired(Refused):
    """The time was held for a while only, and that while is over. Pick it again if it is free."""


class AlreadyExtended(Refused):
    """A hold can be extended once."""


class DetailsNotGiven(Refused):
    """Who orders is not known yet."""


class TermsNotAccepted(Refused):
    """The terms have to be accepted before paying."""

    status = 422


class OrderClosed(Refused):
    """This order is paid, cancelled or expired; nothing more can be done with it."""


class WrongAmount(Refused):
    """What was paid is not what the order costs."""


class OrderState(StrEnum):
    """Where an order is on its way."""

    HELD = "held"
    AWAITING_PAYMENT = "awaiting_payment"
    PAID = "paid"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"


class Method(StrEnum):
    """Ways to pay on our page; the payment page offers exactly the chosen one."""

    CARD = "card"
    MOBILEPAY = "mobilepay"


@dataclass(frozen=True)
class Ordered:
    """What is ordered: a mentor's time at a price that includes VAT."""

    service_id: UUID
    kind: ServiceKind
    name: InThreeLanguages
    mentor_id: UUID
    slot: Slot
    price: Money
    vat: VatKind


@dataclass(frozen=True)
class Accepted:
    """Which versions were accepted, and what the consumer expressly asked for (KSL 6 luku)."""

    terms: int
    privacy: int
    ground_rules: int
    start_early: bool
    knows_right_ends: bool


class Order(Aggregate):
    """One purchase, from held to paid or let go."""

    class TimeChosen(Created):
        """Somebody chose a time, and it is held while they order."""

        ordered: Ordered
        held_until: datetime

    class HoldExtended(Event):
        """The hold was made longer."""

        held_until: datetime

    class DetailsGiven(Event):
        """The client said who they are and what the talk is about, and accepted the texts."""

        client_id: UUID
        name: Annotated[str, Personal(Purpose.CONTACT, "client_id")]
        email: Annotated[str, Personal(Purpose.CONTACT, "client_id")]
        employer: Annotated[str, Personal(Purpose.CONTACT, "client_id")]
        theme: Annotated[str, Personal(Purpose.CONTACT, "client_id")]
        accepted: Accepted
        language: Text

    class PaymentStarted(Event):
        """The client went to the payment page."""

        attempt: int
        method: Method
        expires_at: datetime
        held_until: datetime

    class CheckoutOpened(Event):
        """The payment page was opened under this reference."""

        attempt: int
        session: Text

    class Paid(Event):
        """The order was paid in full."""

        client_id: UUID
        payment_id: UUID
        ordered: Ordered
        language: Text

    class Expired(Event):
        """The order was not paid in time; the time held for it is free."""

        ordered: Ordered

    class Cancelled(Event):
        """The order was cancelled before it was paid."""

        ordered: Ordered

    @event(TimeChosen)
    def __init__(self, id: UUID, ordered: Ordered, held_until: datetime) -> None:
        self.ordered, self.held_until = ordered, held_until
        self.state = OrderState.HELD
        self.client_id: UUID | None = None
        self.language = "fi"
        self.attempt = 0
        self.extended = False
        self.session = ""
        self.payment_id: UUID | None = None

    def extend(self, now: datetime) -> datetime:
        """Hold as long again, once. Raises HoldExpired, AlreadyExtended, OrderClosed."""
        self._require_live(now)
        if self.extended:
            raise AlreadyExtended
        self._extended(now + HOLD)
        return self.held_until

    def give_details(
        self,
        client_id: UUID,
        name: str,
        email: str,
        employer: str,
        theme: str,
        accepted: Accepted,
        language: str,
        now: datetime,
    ) -> None:
        """Say who orders. Raises HoldExpired, OrderClosed."""
        self._require_live(now)
        self._details_given(client_id, name, email, employer, theme, accepted, language)

    def start_payment(self, method: Method, now: datetime) -> None:
        """Go to pay: the hold outlives the payment page. Raises HoldExpired, DetailsNotGiven."""
        self._require_live(now)
        if self.client_id is None:
            raise DetailsNotGiven
        ends = (now + PAYING).replace(microsecond=0)
        self._payment_started(self.attempt + 1, method, ends, ends + GRACE)

    def open_checkout(self, attempt: int, session: str) -> None:
        if self.session != session:
            self._checkout_opened(attempt, session)

    def pay(self, payment_id: UUID, amount: Money) -> bool:
        """Take a payment for this order; False when it must go back. Raises WrongAmount."""
        if self.payment_id == payment_id:
            return True
        if self.state is not OrderState.AWAITING_PAYMENT or self.client_id is None:
            return False
        if amount != self.ordered.price:
            raise WrongAmount
        self._paid(self.client_id, payment_id, self.ordered, self.language)
        return True

    def expire(self, now: datetime) -> bool:
        """Let the order go once its hold is over; False when it is not."""
        if self.state in {OrderState.HELD, OrderState.AWAITING_PAYMENT} and now >= self.held_until:
            self._expired(self.ordered)
        return self.state is OrderState.EXPIRED

    def cancel(self) -> None:
        """Cancel before paying. Raises OrderClosed when it is too late for that."""
        if self.state is OrderState.CANCELLED:
            return
        if self.state not in {OrderState.HELD, OrderState.AWAITING_PAYMENT}:
            raise OrderClosed
        self._cancelled(self.ordered)

    def _require_live(self, now: datetime) -> None:
        if self.state not in {OrderState.HELD, OrderState.AWAITING_PAYMENT}:
            raise OrderClosed
        if now >= self.held_until:
            raise HoldExpired

    @event(HoldExtended)
    def _extended(self, held_until: datetime) -> None:
        self.held_until, self.extended = held_until, True

    @event(DetailsGiven)
    def _details_given(
        self,
        client_id: UUID,
        name: str,
        email: str,
        employer: str,
        theme: str,
        accepted: Accepted,
        language: str,
    ) -> None:
        self.client_id, self.language = client_id, language

    @event(PaymentStarted)
    def _payment_started(
        self, attempt: int, method: Method, expires_at: datetime, held_until: datetime
    ) -> None:
        self.state, self.attempt = OrderState.AWAITING_PAYMENT, attempt
        self.expires_at, self.held_until, self.method = expires_at, held_until, method

    @event(CheckoutOpened)
    def _checkout_opened(self, attempt: int, session: str) -> None:
        self.session = session

    @event(Paid)
    def _paid(self, client_id: UUID, payment_id: UUID, ordered: Ordered, language: str) -> None:
        self.state, self.payment_id = OrderState.PAID, payment_id

    @event(Expired)
    def _expired(self, ordered: Ordered) -> None:
        self.state = OrderState.EXPIRED

    @event(Cancelled)
    def _cancelled(self, ordered: Ordered) -> None:
        self.state = OrderState.CANCELLED
