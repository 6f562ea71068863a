"""Disputes: opened by the test control, answered with evidence, closed won, prevented or lost."""

from typing import Any

from infrastructure.stripe_standin.ledger import Ledger, Thing
from infrastructure.stripe_standin.payments import balance_row
from infrastructure.stripe_standin.refusals import ApiRefusal

FEE_CENTS = 2000
EVIDENCE_SECONDS = 9 * 24 * 60 * 60
OPEN = {"needs_response", "under_review"}


def open_dispute(ledger: Ledger, given: dict[str, Any]) -> Thing:
    """Let the cardholder's bank contest a payment; what is not refunded is taken back at once."""
    intent = ledger.get("payment_intent", given["payment_intent"], "payment_intent")
    if not intent["amount_received"]:
        raise ApiRefusal(400, "Nothing was paid.", code="payment_intent_unexpected_state")
    charge = ledger.get("charge", intent["latest_charge"])
    if charge["disputed"]:
        raise ApiRefusal(400, "The charge is disputed already.", code="charge_disputed")
    left = charge["amount_captured"] - charge["amount_refunded"]
    cents = given.get("amount", left)
    if not 0 < cents <= left:
        raise ApiRefusal(400, f"There are {left} cents left.", code="amount_too_large")
    made = ledger.make(
        "dp",
        "dispute",
        amount=cents,
        balance_transactions=[],
        charge=charge["id"],
        currency=charge["currency"],
        enhanced_eligibility_types=[],
        evidence={},
        evidence_details={
            "due_by": ledger.now() + EVIDENCE_SECONDS,
            "has_evidence": False,
            "past_due": False,
            "submission_count": 0,
            "enhanced_eligibility": {},
        },
        is_charge_refundable=False,
        livemode=False,
        metadata={},
        payment_intent=intent["id"],
        reason=given.get("reason", "product_not_received"),
        status="needs_response",
    )
    charge["disputed"] = True
    balance_row(ledger, "adjustment", made, -cents, FEE_CENTS)
    ledger.tell("charge.dispute.created", made)
    ledger.tell("charge.dispute.funds_withdrawn", made)
    return made


def answer(ledger: Ledger, dispute: Thing, given: dict[str, Any]) -> None:
    """Keep evidence; with `submit` (the default) it goes to the bank."""
    _must_be_open(dispute)
    dispute["evidence"] |= given.get("evidence", {})
    dispute["metadata"] |= given.get("metadata", {})
    dispute["evidence_details"]["has_evidence"] = bool(dispute["evidence"])
    if given.get("submit", True) and "evidence" in given:
        dispute["evidence_details"]["submission_count"] += 1
        dispute["status"] = "under_review"
    ledger.tell("charge.dispute.updated", dispute)


def close(ledger: Ledger, dispute: Thing, outcome: str) -> None:
    """Let the bank decide: won or prevented gives the money back, not the fee; lost keeps both."""
    _must_be_open(dispute)
    dispute["status"] = outcome
    if outcome != "lost":
        # a charge whose dispute came to nothing may be refunded again
        ledger.get("charge", dispute["charge"])["disputed"] = False
        balance_row(ledger, "adjustment", dispute, dispute["amount"])
        ledger.tell("charge.dispute.funds_reinstated", dispute)
    ledger.tell("charge.dispute.closed", dispute)


def _must_be_open(dispute: Thing) -> None:
    if dispute["status"] not in OPEN:
        raise ApiRefusal(400, f"This dispute is {dispute['status']}.", code="dispute_not_open")
