"""What Stripe says to us, put into the firm's own words.

The library's objects are open-ended and come untyped here; what is read is named below.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from application.payments.gateway import (
    BalanceLine,
    DisputeState,
    PaymentState,
    PayoutState,
    RefundState,
    SessionState,
    VerifiedHint,
)


class Unreadable(Exception):
    """The body of a message is not an event."""


def payment_in(
    found: Any,
    refunds: tuple[RefundState, ...],
    disputes: tuple[DisputeState, ...],
) -> PaymentState:
    """Read a payment whose latest charge was sent along."""
    charge = None if isinstance(found.latest_charge, str) else found.latest_charge
    details = charge.payment_method_details if charge else None
    return PaymentState(
        intent=found.id,
        order_id=found.metadata.to_dict().get("order_id"),
        currency=found.currency,
        amount_cents=found.amount,
        received_cents=found.amount_received,
        status=found.status,
        livemode=found.livemode,
        received_at=utc(charge.created) if charge and found.amount_received else None,
        method=details.type if details else None,
        declined=declined_in(found),
        refunds=refunds,
        disputes=disputes,
    )


def declined_in(found: Any) -> str:
    """Name the refused try; one that never came to a charge is named by its payment."""
    error = None if found.amount_received else found.last_payment_error
    return (id_of(getattr(error, "charge", None)) or str(found.id)) if error else ""


def refund_in(found: Any) -> RefundState:
    """Read a refund."""
    return RefundState(
        refund_id=found.id,
        amount_cents=found.amount,
        status=found.status or "pending",
        created_at=utc(found.created),
        metadata=found.metadata.to_dict() if found.metadata else {},
        failure_reason=getattr(found, "failure_reason", None),
    )


def dispute_in(found: Any) -> DisputeState:
    """Read a dispute."""
    due = found.evidence_details.due_by
    return DisputeState(
        dispute_id=found.id,
        amount_cents=found.amount,
        status=found.status,
        reason=found.reason,
        created_at=utc(found.created),
        evidence_due_at=utc(due) if due else None,
    )


def hint_in(raw: bytes) -> VerifiedHint:
    """Read the ids out of a webhook's body; raises `Unreadable`."""
    try:
        event = json.loads(raw)
        found = event["data"]["object"]
        return VerifiedHint(
            event_id=event["id"],
            type=event["type"],
            payment_intent=payment_of(found),
            session_id=found["id"] if found.get("object") == "checkout.session" else None,
            livemode=event["livemode"],
        )
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise Unreadable from fault


def payment_of(found: Mapping[str, Any]) -> str | None:
    """Name the payment that an event's object is, or belongs to."""
    if found.get("object") == "payment_intent":
        return str(found["id"])
    return id_of(found.get("payment_intent"))


def id_of(reference: object) -> str | None:
    """Name what is referred to, whether Stripe sent its id or all of it."""
    if reference is None or isinstance(reference, str):
        return reference
    if isinstance(reference, Mapping):
        return str(reference["id"])
    return str(getattr(reference, "id"))  # noqa: B009


def session_in(found: Any) -> SessionState:
    """Read where an attempt stands."""
    return SessionState(
        session_id=found.id,
        payment_intent=id_of(found.payment_intent),
        status=found.status,
        payment_status=found.payment_status,
    )


def payout_in(found: Any) -> PayoutState:
    """Read a payout."""
    return PayoutState(
        payout_id=found.id,
        amount_cents=found.amount,
        status=found.status,
        created_at=utc(found.created),
        arrives_at=utc(found.arrival_date),
    )


def line_in(found: Any) -> BalanceLine:
    """Read a row of the balance."""
    return BalanceLine(
        line_id=found.id,
        type=found.type,
        source=id_of(found.source),
        gross_cents=found.amount,
        fee_cents=found.fee,
        net_cents=found.net,
        created_at=utc(found.created),
    )


def utc(seconds: int) -> datetime:
    """Read a time."""
    return datetime.fromtimestamp(seconds, UTC)
