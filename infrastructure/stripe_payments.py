"""The payment service Stripe behind the firm's own words; the only module that imports stripe.

The same class talks to the stand-in: only the address and the key differ. Sessions are hosted by
Stripe, amounts are euro cents, every write carries a key made of our own ids.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from typing import Any

import stripe

from application.payments.gateway import (
    BalanceLine,
    GatewayRefused,
    GatewayUnreachable,
    Locale,
    Method,
    PaymentState,
    PayoutState,
    SessionState,
    StartedPayment,
    VerifiedHint,
    WebhookRefused,
)
from infrastructure.stripe_answers import (
    Unreadable,
    dispute_in,
    hint_in,
    line_in,
    payment_in,
    payment_of,
    payout_in,
    refund_in,
    session_in,
)
from infrastructure.stripe_requests import (
    REFUND_KEY,
    made_since,
    of_payment,
    of_payout,
    refund_params,
    session_params,
    with_charge,
)

TOLERANCE_SECONDS = 300
SERVER_ERROR = 500
CONFLICT = 409
# a key that is refused says nothing about the payment: once it is mended the same may be asked
UNCLEAR = (
    stripe.APIConnectionError,
    stripe.RateLimitError,
    stripe.AuthenticationError,
    stripe.PermissionError,
)
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
        params: Any = refund_params(payment_intent, cents, key, metadata)
        try:
            with _our_words():
                made = self._stripe.v1.refunds.create(params, {"idempotency_key": f"refund:{key}"})
        except GatewayUnreachable:
            # an unclear answer is repeated for a day: look whether the refund was made
            if (refund_id := self._made_before(payment_intent, key)) is None:
                raise
            return refund_id
        return made.id

    def _made_before(self, payment_intent: str, key: str) -> str | None:
        asked: Any = of_payment(payment_intent)
        with _our_words():
            made = self._stripe.v1.refunds.list(asked)
            for refund in map(refund_in, made.auto_paging_iter()):
                if refund.metadata.get(REFUND_KEY) == key:
                    return refund.refund_id
        return None

    def snapshot(self, payment_intent: str) -> PaymentState:
        """Read the payment, its refunds and its disputes; the mode must be the key's."""
        of_it: Any = of_payment(payment_intent)
        whole: Any = with_charge()
        with _our_words():
            found = self._stripe.v1.payment_intents.retrieve(payment_intent, whole)
            refunds = tuple(map(refund_in, self._stripe.v1.refunds.list(of_it).auto_paging_iter()))
            disputes = tuple(
                map(dispute_in, self._stripe.v1.disputes.list(of_it).auto_paging_iter())
            )
        if found.livemode != self._livemode:
            raise GatewayRefused(WRONG_MODE, f"{payment_intent} is of the other mode")
        return payment_in(found, refunds, disputes)

    def session(self, session_id: str) -> SessionState:
        """Read where an attempt stands."""
        with _our_words():
            found = self._stripe.v1.checkout.sessions.retrieve(session_id)
        return session_in(found)

    def changed_since(self, since: datetime) -> Iterator[str]:
        """Walk the service's own list of events; it keeps thirty days."""
        seen: set[str] = set()
        with _our_words():
            asked: Any = made_since(since)
            page = self._stripe.v1.events.list(asked)
            for event in page.auto_paging_iter():
                intent = payment_of(event.data.to_dict()["object"])
                if intent and intent not in seen:
                    seen.add(intent)
                    yield intent

    def payouts_since(self, since: datetime) -> Iterator[PayoutState]:
        """Read the payouts made since then, newest first."""
        created: Any = made_since(since)
        with _our_words():
            for found in self._stripe.v1.payouts.list(created).auto_paging_iter():
                yield payout_in(found)

    def balance(self, payout_id: str) -> Iterator[BalanceLine]:
        """Read the rows of a payout with the service's fees."""
        of_it: Any = of_payout(payout_id)
        with _our_words():
            for row in self._stripe.v1.balance_transactions.list(of_it).auto_paging_iter():
                yield line_in(row)


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
        try:
            hint = hint_in(raw)
        except Unreadable as fault:
            raise WebhookRefused(Fault.BODY) from fault
        if hint.livemode != self._livemode:
            raise WebhookRefused(Fault.MODE)
        return hint


@contextmanager
def _our_words() -> Iterator[None]:
    """Turn the service's errors into ours: unclear ones may be tried again, refusals not."""
    try:
        yield
    except UNCLEAR as unclear:
        raise GatewayUnreachable(type(unclear).__name__) from unclear
    except stripe.StripeError as error:
        status = error.http_status or SERVER_ERROR
        if status >= SERVER_ERROR or status == CONFLICT:
            raise GatewayUnreachable(str(status)) from error
        raise GatewayRefused(error.code or type(error).__name__, str(error)) from error


def _signed(raw: bytes, header: str, secret: str) -> bool:
    try:
        return bool(stripe.WebhookSignature.verify_header(raw, header, secret, None))
    except (stripe.SignatureVerificationError, ValueError):
        return False


def _sent_at(header: str) -> int:
    return int(next(part[2:] for part in header.split(",") if part.startswith("t=")))
