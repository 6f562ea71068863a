"""The payment service Stripe behind the firm's own words; the only module that imports stripe.

The same class talks to the stand-in: only the address and the key differ. Sessions are hosted by
Stripe, amounts are euro cents, every write carries a key made of our own ids.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import stripe

from application.payments.gateway import (
    BalanceLine,
    DisputeState,
    GatewayRefused,
    GatewayUnreachable,
    Locale,
    Method,
    PaymentState,
    PayoutState,
    RefundState,
    SessionState,
    StartedPayment,
    VerifiedHint,
    WebhookRefused,
)

TOLERANCE_SECONDS = 300
SERVER_ERROR = 500
CONFLICT = 409
WRONG_MODE = "wrong_mode"


class Fault(StrEnum):
    """What is wrong with a message that is refused."""

    SIGNATURE = "not signed with our secret"
    TIME = "sent too long ago, or in the future"
    MODE = "a test message to a live house, or the reverse"
    BODY = "not an event"


class WebhookSecretMissing(Exception):
    """The house would take messages from anybody: no secret, or an empty one, is set."""


class StripePayments:
    """Payments by card and MobilePay at Stripe."""

    def __init__(
        self,
        key: str,
        *,
        api_base: str | None = None,
        timeout_seconds: float = 10,
        retries: int = 2,
    ) -> None:
        """Connect with a secret or restricted key; `api_base` points to the stand-in."""
        addresses = {"base_addresses": {"api": api_base}} if api_base else {}
        self._livemode = key.startswith(("sk_live_", "rk_live_"))
        self._stripe = stripe.StripeClient(
            key,
            max_network_retries=retries,
            http_client=stripe.RequestsClient(timeout=timeout_seconds),
            **addresses,  # type: ignore[arg-type]
        )

    def start(  # noqa: PLR0913, PLR0917  (the port's signature)
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
        """Open a hosted page; `expires_at` is the recorded one, so that a retry sends the same."""
        params = session_params(
            order_id, amount_cents, description, method, locale, email, expires_at,
            success_url, cancel_url,
        )  # fmt: skip
        with _our_words():
            made = self._stripe.v1.checkout.sessions.create(
                params,  # type: ignore[arg-type]
                {"idempotency_key": f"checkout:{order_id}:{attempt}"},
            )
        return StartedPayment(session_id=made.id, url=made.url or "")

    def expire(self, session_id: str) -> None:
        """Close the page; one that is expired already stays so, a paid one is refused."""
        try:
            with _our_words():
                self._stripe.v1.checkout.sessions.expire(session_id)
        except GatewayRefused:
            if self.session(session_id).status != "expired":
                raise

    def refund(self, payment_intent: str, cents: int, key: str, metadata: Mapping[str, str]) -> str:
        """Send money back; the key is made of the credit note's number, never random."""
        with _our_words():
            made = self._stripe.v1.refunds.create(
                refund_params(payment_intent, cents, metadata),  # type: ignore[arg-type]
                {"idempotency_key": f"refund:{key}"},
            )
        return made.id

    def snapshot(self, payment_intent: str) -> PaymentState:
        """Read the payment, its refunds and its disputes; the mode must be the key's."""
        of_it: Any = of_payment(payment_intent)
        with _our_words():
            found = self._stripe.v1.payment_intents.retrieve(
                payment_intent, {"expand": ["latest_charge"]}
            )
            refunds = tuple(map(_refund, self._stripe.v1.refunds.list(of_it).auto_paging_iter()))
            disputes = tuple(map(_dispute, self._stripe.v1.disputes.list(of_it).auto_paging_iter()))
        if found.livemode != self._livemode:
            raise GatewayRefused(WRONG_MODE, f"{payment_intent} is of the other mode")
        return _payment(found, refunds, disputes)

    def session(self, session_id: str) -> SessionState:
        """Read where an attempt stands."""
        with _our_words():
            found = self._stripe.v1.checkout.sessions.retrieve(session_id)
        return SessionState(
            session_id=found.id,
            payment_intent=_id(found.payment_intent),
            status=found.status or "open",
            payment_status=found.payment_status,
        )

    def changed_since(self, since: datetime) -> Iterator[str]:
        """Walk the service's own list of events; it keeps thirty days."""
        seen: set[str] = set()
        with _our_words():
            asked: Any = made_since(since)
            page = self._stripe.v1.events.list(asked)
            for event in page.auto_paging_iter():
                intent = _payment_of(event.data.to_dict()["object"])
                if intent and intent not in seen:
                    seen.add(intent)
                    yield intent

    def payouts_since(self, since: datetime) -> Iterator[PayoutState]:
        """Read the payouts made since then, newest first."""
        created: Any = made_since(since)
        with _our_words():
            for found in self._stripe.v1.payouts.list(created).auto_paging_iter():
                yield PayoutState(
                    payout_id=found.id,
                    amount_cents=found.amount,
                    status=found.status,
                    created_at=_utc(found.created),
                    arrives_at=_utc(found.arrival_date),
                )

    def balance(self, payout_id: str) -> Iterator[BalanceLine]:
        """Read the rows of a payout with the service's fees."""
        of_it: Any = {"payout": payout_id, "limit": 100}
        with _our_words():
            for row in self._stripe.v1.balance_transactions.list(of_it).auto_paging_iter():
                yield BalanceLine(
                    line_id=row.id,
                    type=row.type,
                    source=_id(row.source),
                    gross_cents=row.amount,
                    fee_cents=row.fee,
                    net_cents=row.net,
                    created_at=_utc(row.created),
                )


class StripeWebhooks:
    """Tells Stripe's messages from others; two secrets are good while one replaces the other."""

    def __init__(
        self, secrets: Sequence[str], *, livemode: bool, clock: Callable[[], datetime]
    ) -> None:
        """Take the secrets in force and the house's clock; an empty secret is no secret.

        Raises `WebhookSecretMissing`.
        """
        if not secrets or not all(secret.strip() for secret in secrets):
            raise WebhookSecretMissing
        self._secrets = tuple(secrets)
        self._livemode = livemode
        self._clock = clock

    def verify(self, raw: bytes, header: str) -> VerifiedHint:
        """Read a message; raises `WebhookRefused` when it is not genuine, timely and ours."""
        if not any(_signed(raw, header, secret) for secret in self._secrets):
            raise WebhookRefused(Fault.SIGNATURE)
        # the library refuses old times only, by the machine's clock; ours refuses both ways
        if abs(self._clock().timestamp() - _sent_at(header)) > TOLERANCE_SECONDS:
            raise WebhookRefused(Fault.TIME)
        hint = _hint(raw)
        if hint.livemode != self._livemode:
            raise WebhookRefused(Fault.MODE)
        return hint


def session_params(  # noqa: PLR0913, PLR0917  (as start)
    order_id: str,
    amount_cents: int,
    description: str,
    method: Method,
    locale: Locale,
    email: str | None,
    expires_at: datetime,
    success_url: str,
    cancel_url: str,
) -> dict[str, Any]:
    """Word the request for a page to pay on; the order's id stands on session and payment."""
    ours = {"order_id": order_id}
    price = {
        "currency": "eur",
        "unit_amount": amount_cents,
        "tax_behavior": "inclusive",
        "product_data": {"name": description},
    }
    return {
        "mode": "payment",
        "locale": locale,
        "client_reference_id": order_id,
        **({"customer_email": email} if email else {}),
        "success_url": success_url,
        "cancel_url": cancel_url,
        "expires_at": int(expires_at.timestamp()),
        "allowed_payment_method_types": [method],
        "line_items": [{"quantity": 1, "price_data": price}],
        "metadata": ours,
        "payment_intent_data": {"metadata": ours},
    }


def refund_params(payment_intent: str, cents: int, metadata: Mapping[str, str]) -> dict[str, Any]:
    """Word the request to send money back."""
    return {
        "payment_intent": payment_intent,
        "amount": cents,
        "reason": "requested_by_customer",
        "metadata": dict(metadata),
    }


def of_payment(payment_intent: str) -> dict[str, Any]:
    """Word the request for all refunds, or all disputes, of a payment."""
    return {"payment_intent": payment_intent, "limit": 100}


def made_since(since: datetime) -> dict[str, Any]:
    """Word the request for what happened since then."""
    return {"created": {"gte": int(since.timestamp())}, "limit": 100}


@contextmanager
def _our_words() -> Iterator[None]:
    """Turn the service's errors into ours: unclear ones may be tried again, refusals not."""
    try:
        yield
    except (stripe.APIConnectionError, stripe.RateLimitError) as unclear:
        raise GatewayUnreachable(type(unclear).__name__) from unclear
    except stripe.StripeError as error:
        status = error.http_status or SERVER_ERROR
        if status >= SERVER_ERROR or status == CONFLICT:
            raise GatewayUnreachable(str(status)) from error
        raise GatewayRefused(error.code or type(error).__name__, str(error)) from error


def _payment(
    found: stripe.PaymentIntent,
    refunds: tuple[RefundState, ...],
    disputes: tuple[DisputeState, ...],
) -> PaymentState:
    charge = found.latest_charge if isinstance(found.latest_charge, stripe.Charge) else None
    details = charge.payment_method_details if charge else None
    return PaymentState(
        intent=found.id,
        order_id=found.metadata.to_dict().get("order_id"),
        currency=found.currency,
        amount_cents=found.amount,
        received_cents=found.amount_received,
        status=found.status,
        livemode=found.livemode,
        received_at=_utc(charge.created) if charge and found.amount_received else None,
        method=details.type if details else None,
        refunds=refunds,
        disputes=disputes,
    )


def _refund(found: stripe.Refund) -> RefundState:
    return RefundState(
        refund_id=found.id,
        amount_cents=found.amount,
        status=found.status or "pending",
        created_at=_utc(found.created),
        metadata=found.metadata.to_dict() if found.metadata else {},
        failure_reason=getattr(found, "failure_reason", None),
    )


def _dispute(found: stripe.Dispute) -> DisputeState:
    due = found.evidence_details.due_by
    return DisputeState(
        dispute_id=found.id,
        amount_cents=found.amount,
        status=found.status,
        reason=found.reason,
        created_at=_utc(found.created),
        evidence_due_at=_utc(due) if due else None,
    )


def _hint(raw: bytes) -> VerifiedHint:
    try:
        event = json.loads(raw)
        found = event["data"]["object"]
        return VerifiedHint(
            event_id=event["id"],
            type=event["type"],
            payment_intent=_payment_of(found),
            session_id=found["id"] if found.get("object") == "checkout.session" else None,
            livemode=event["livemode"],
        )
    except (ValueError, KeyError, TypeError, AttributeError) as unreadable:
        raise WebhookRefused(Fault.BODY) from unreadable


def _payment_of(found: Mapping[str, Any]) -> str | None:
    if found.get("object") == "payment_intent":
        return str(found["id"])
    return _id(found.get("payment_intent"))


def _id(reference: object) -> str | None:
    """Name what is referred to, whether Stripe sent the id or the whole object."""
    if reference is None or isinstance(reference, str):
        return reference
    if isinstance(reference, Mapping):
        return str(reference["id"])
    return str(getattr(reference, "id"))  # noqa: B009


def _signed(raw: bytes, header: str, secret: str) -> bool:
    try:
        return bool(stripe.WebhookSignature.verify_header(raw, header, secret, None))
    except (stripe.SignatureVerificationError, ValueError):
        return False


def _sent_at(header: str) -> int:
    return int(next(part[2:] for part in header.split(",") if part.startswith("t=")))


def _utc(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
