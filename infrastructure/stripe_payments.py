"""The payment service Stripe behind the firm's own words: pages opened and closed, money sent back.

The same class talks to the stand-in: only the address and the key differ. Sessions are hosted by
Stripe, amounts are euro cents, every write carries a key made of our own ids.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from application.payments.gateway import (
    GatewayRefused,
    GatewayUnreachable,
    Locale,
    Method,
    StartedPayment,
)
from infrastructure.stripe_answers import refund_in
from infrastructure.stripe_faults import our_words
from infrastructure.stripe_reading import StripeReading
from infrastructure.stripe_requests import REFUND_KEY, of_payment, refund_params, session_params


class StripePayments(StripeReading):
    """Payments by card and MobilePay at Stripe."""

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
        with our_words():
            made = self._stripe.v1.checkout.sessions.create(
                params,  # type: ignore[arg-type]
                {"idempotency_key": f"checkout:{order_id}:{attempt}"},
            )
        return StartedPayment(session_id=made.id, url=made.url or "")

    def expire(self, session_id: str) -> None:
        """Close the page; one that is expired already stays so, a paid one is refused."""
        try:
            with our_words():
                self._stripe.v1.checkout.sessions.expire(session_id)
        except GatewayRefused:
            if self.session(session_id).status != "expired":
                raise

    def refund(self, payment_intent: str, cents: int, key: str, metadata: Mapping[str, str]) -> str:
        """Send money back; the key is made of the credit note's number, never random."""
        params: Any = refund_params(payment_intent, cents, key, metadata)
        try:
            with our_words():
                made = self._stripe.v1.refunds.create(params, {"idempotency_key": f"refund:{key}"})
        except GatewayUnreachable:
            # an unclear answer is repeated for a day: look whether the refund was made
            if (refund_id := self._made_before(payment_intent, key)) is None:
                raise
            return refund_id
        return made.id

    def _made_before(self, payment_intent: str, key: str) -> str | None:
        asked: Any = of_payment(payment_intent)
        with our_words():
            made = self._stripe.v1.refunds.list(asked)
            for refund in map(refund_in, made.auto_paging_iter()):
                if refund.metadata.get(REFUND_KEY) == key:
                    return refund.refund_id
        return None
