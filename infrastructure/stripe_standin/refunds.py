"""Refunds: never more than was taken, never while the bank is asking, and sometimes failing."""

from typing import Any

from infrastructure.stripe_standin.ledger import Ledger, Thing
from infrastructure.stripe_standin.payments import balance_row
from infrastructure.stripe_standin.refusals import ApiRefusal

LIVE = {"pending", "requires_action", "succeeded"}


def refund(ledger: Ledger, given: dict[str, Any]) -> Thing:
    """Send money back; raises `ApiRefusal` when there is not that much left."""
    charge = _charge(ledger, given)
    left = charge["amount_captured"] - charge["amount_refunded"]
    cents = given.get("amount", left)
    _check(charge, left, cents)
    made = ledger.make(
        "re",
        "refund",
        amount=cents,
        balance_transaction=None,
        charge=charge["id"],
        currency=charge["currency"],
        metadata=given.get("metadata", {}),
        payment_intent=charge["payment_intent"],
        reason=given.get("reason"),
        receipt_number=None,
        status="succeeded",
    )
    made["balance_transaction"] = balance_row(ledger, "refund", made, -cents)
    _count(ledger, charge)
    ledger.tell("refund.created", made)
    ledger.tell("charge.refunded", charge)
    return made


def fail(ledger: Ledger, made: Thing, reason: str) -> None:
    """Let the bank send the money back to us, as with a closed account."""
    if made["status"] not in LIVE:
        raise ApiRefusal(400, f"The refund is {made['status']}.", code="refund_not_live")
    row = balance_row(ledger, "refund_failure", made, made["amount"])
    made.update(status="failed", failure_reason=reason, failure_balance_transaction=row)
    _count(ledger, ledger.get("charge", made["charge"]))
    ledger.tell("refund.updated", made)
    ledger.tell("refund.failed", made)


def _charge(ledger: Ledger, given: dict[str, Any]) -> Thing:
    if ("charge" in given) == ("payment_intent" in given):
        words = "One of charge or payment_intent must be given."
        raise ApiRefusal(400, words, code="parameter_missing", began=False)
    if "charge" in given:
        return ledger.get("charge", given["charge"], "charge")
    intent = ledger.get("payment_intent", given["payment_intent"], "payment_intent")
    if not intent["amount_received"]:
        words = "This PaymentIntent does not have a successful charge to refund."
        raise ApiRefusal(400, words, code="payment_intent_unexpected_state")
    return ledger.get("charge", intent["latest_charge"])


def _check(charge: Thing, left: int, cents: int) -> None:
    if charge["disputed"]:
        raise ApiRefusal(
            400, f"Charge {charge['id']} has been charged back.", code="charge_disputed"
        )
    if left == 0:
        raise ApiRefusal(
            400, f"Charge {charge['id']} is refunded already.", code="charge_already_refunded"
        )
    if cents > left:
        words = f"Refund amount ({cents}) is greater than unrefunded amount on charge ({left})"
        raise ApiRefusal(400, words, code="amount_too_large", param="amount")


def _count(ledger: Ledger, charge: Thing) -> None:
    sums = (r["amount"] for r in ledger.all("refund", charge=charge["id"]) if r["status"] in LIVE)
    charge["amount_refunded"] = sum(sums)
    charge["refunded"] = charge["amount_refunded"] == charge["amount_captured"]
