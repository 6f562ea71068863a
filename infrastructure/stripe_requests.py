"""What we say to Stripe: the parameters of each request, held against its library's own shapes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from application.payments.gateway import Locale, Method

REFUND_KEY = "refund_key"


def session_params(
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


def refund_params(
    payment_intent: str, cents: int, key: str, metadata: Mapping[str, str]
) -> dict[str, Any]:
    """Word the request to send money back; our key stands on it, so that it can be found again."""
    return {
        "payment_intent": payment_intent,
        "amount": cents,
        "reason": "requested_by_customer",
        "metadata": {**metadata, REFUND_KEY: key},
    }


def of_payment(payment_intent: str) -> dict[str, Any]:
    """Word the request for all refunds, or all disputes, of a payment."""
    return {"payment_intent": payment_intent, "limit": 100}


def with_charge() -> dict[str, Any]:
    """Word the wish to get a payment with the charge that made it."""
    return {"expand": ["latest_charge"]}


def of_payout(payout: str) -> dict[str, Any]:
    """Word the request for the rows of a payout."""
    return {"payout": payout, "limit": 100}


def made_since(since: datetime) -> dict[str, Any]:
    """Word the request for what happened since then."""
    return {"created": {"gte": int(since.timestamp())}, "limit": 100}
