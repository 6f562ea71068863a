"""What the payment service knows of payments, pages, payouts and its rows; nothing is changed."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

import stripe

from application.payments.gateway import (
    BalanceLine,
    GatewayRefused,
    PaymentState,
    PayoutState,
    SessionState,
)
from infrastructure.stripe_answers import (
    dispute_in,
    line_in,
    payment_in,
    payment_of,
    payout_in,
    refund_in,
    session_in,
)
from infrastructure.stripe_faults import our_words
from infrastructure.stripe_requests import made_since, of_payment, of_payout, with_charge

WRONG_MODE: Final = "wrong_mode"


class StripeReading:
    """Looking at what is at Stripe."""

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

    def snapshot(self, payment_intent: str) -> PaymentState:
        """Read the payment, its refunds and its disputes; the mode must be the key's."""
        of_it: Any = of_payment(payment_intent)
        whole: Any = with_charge()
        with our_words():
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
        with our_words():
            found = self._stripe.v1.checkout.sessions.retrieve(session_id)
        return session_in(found)

    def changed_since(self, since: datetime) -> Iterator[str]:
        """Walk the service's own list of events; it keeps thirty days."""
        seen: set[str] = set()
        with our_words():
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
        with our_words():
            for found in self._stripe.v1.payouts.list(created).auto_paging_iter():
                yield payout_in(found)

    def balance(self, payout_id: str) -> Iterator[BalanceLine]:
        """Read the rows of a payout with the service's fees."""
        of_it: Any = of_payout(payout_id)
        with our_words():
            for row in self._stripe.v1.balance_transactions.list(of_it).auto_paging_iter():
                yield line_in(row)
