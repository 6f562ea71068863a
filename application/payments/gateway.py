"""What the firm asks of the payment service, in its own words.

Amounts are whole cents in euro; times are aware UTC datetimes. A webhook is only a hint: whoever
gets one asks `snapshot` for the state and appends the facts that are missing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

Method = Literal["card", "mobilepay"]
Locale = Literal["fi", "sv", "en"]


class GatewayUnreachable(Exception):
    """The payment service gave no clear answer; ask again later with the same key.

    An answer 500 is repeated for a key for a day: a page to pay on then wants the next attempt; a
    refund that was made all the same is found by its key.
    """


class GatewayRefused(Exception):
    """The payment service refused the request; asking again changes nothing."""

    def __init__(self, code: str, message: str = "") -> None:
        """Keep the service's own code beside its words."""
        super().__init__(message or code)
        self.code = code


class WebhookRefused(Exception):
    """The message did not come from our payment service, or came at the wrong time or mode."""


@dataclass(frozen=True, kw_only=True)
class StartedPayment:
    """One attempt to pay an order: the session and the page where the customer pays."""

    session_id: str
    url: str


@dataclass(frozen=True, kw_only=True)
class SessionState:
    """Where an attempt stands: status open, complete or expired; paid, unpaid or not needed."""

    session_id: str
    payment_intent: str | None
    status: str
    payment_status: str


@dataclass(frozen=True, kw_only=True)
class RefundState:
    """Money sent back, or on its way: pending, succeeded, failed, canceled, requires_action."""

    refund_id: str
    amount_cents: int
    status: str
    created_at: datetime
    metadata: Mapping[str, str]
    failure_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class DisputeState:
    """A payment the cardholder's bank contests; the evidence is due at `evidence_due_at`."""

    dispute_id: str
    amount_cents: int
    status: str
    reason: str
    created_at: datetime
    evidence_due_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class PaymentState:
    """All that is known of one payment now; `received_at` is the day VAT falls due on."""

    intent: str
    order_id: str | None
    currency: str
    amount_cents: int
    received_cents: int
    status: str
    livemode: bool
    received_at: datetime | None = None
    method: str | None = None
    declined: str = ""
    """The newest try that was refused, while no money has come."""
    refunds: tuple[RefundState, ...] = ()
    disputes: tuple[DisputeState, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PayoutState:
    """Money the service sends to the firm's bank account."""

    payout_id: str
    amount_cents: int
    status: str
    created_at: datetime
    arrives_at: datetime


@dataclass(frozen=True, kw_only=True)
class BalanceLine:
    """One row of a payout: gross, the service's fee and what is left, in cents."""

    line_id: str
    type: str
    source: str | None
    gross_cents: int
    fee_cents: int
    net_cents: int
    created_at: datetime


@dataclass(frozen=True, kw_only=True)
class VerifiedHint:
    """A genuine message that something may have changed at these payments; ids only."""

    event_id: str
    type: str
    payment_intent: str | None
    session_id: str | None
    livemode: bool


class PaymentGateway(Protocol):
    """The door to the payment service.

    Each call may raise `GatewayUnreachable` (try again, same key) or `GatewayRefused` (do not).
    """

    def start(
        self,
        order_id: str,
        attempt: int,
        amount_cents: int,
        description: str,
        method: Method,
        locale: Locale,
        email: str | None,
        expires_at: datetime,
        success_url: str,
        cancel_url: str,
    ) -> StartedPayment:
        """Open a page to pay on; the same order and attempt always give the same page."""
        ...

    def expire(self, session_id: str) -> None:
        """Close the page so that nobody can pay on it; a page already expired is left alone."""
        ...

    def refund(self, payment_intent: str, cents: int, key: str, metadata: Mapping[str, str]) -> str:
        """Send money back and answer the refund's id; the same key never refunds twice."""
        ...

    def snapshot(self, payment_intent: str) -> PaymentState:
        """Tell the present state of a payment with its refunds and disputes."""
        ...

    def session(self, session_id: str) -> SessionState:
        """Tell where an attempt stands."""
        ...

    def changed_since(self, since: datetime) -> Iterator[str]:
        """Name each payment that changed since then, once."""
        ...

    def payouts_since(self, since: datetime) -> Iterator[PayoutState]:
        """Tell the payouts made since then, newest first."""
        ...

    def balance(self, payout_id: str) -> Iterator[BalanceLine]:
        """Tell the rows a payout is the sum of, with fees."""
        ...


class WebhookDoor(Protocol):
    """Tells genuine messages of the payment service from others."""

    def verify(self, raw: bytes, header: str) -> VerifiedHint:
        """Read a message.

        Raises `WebhookRefused` for a wrong signature, a time more than 300 seconds off in
        either direction, an unreadable body, and test messages to a live house or the reverse.
        """
        ...
