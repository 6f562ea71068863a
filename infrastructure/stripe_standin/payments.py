"""Payment intents and charges: paying, declining, the bank's question, capture, cancel."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from infrastructure.stripe_standin.ledger import Ledger, Thing
from infrastructure.stripe_standin.refusals import ApiRefusal

FEE_RATE = Decimal("0.015")
FEE_FIXED_CENTS = 25
WAITING = {"requires_payment_method", "requires_confirmation", "requires_action"}


def open_intent(ledger: Ledger, given: dict[str, Any]) -> Thing:
    """Begin a payment that nobody has paid yet."""
    intent = ledger.make(
        "pi",
        "payment_intent",
        amount=given["amount"],
        amount_capturable=0,
        amount_received=0,
        allowed_payment_method_types=given.get("allowed_payment_method_types", ["card"]),
        canceled_at=None,
        cancellation_reason=None,
        capture_method=given.get("capture_method", "automatic_async"),
        client_secret=None,
        confirmation_method="automatic",
        currency=given["currency"],
        customer=None,
        description=given.get("description"),
        last_payment_error=None,
        latest_charge=None,
        livemode=False,
        metadata=given.get("metadata", {}),
        next_action=None,
        payment_method=None,
        payment_method_types=given.get("allowed_payment_method_types", ["card"]),
        status="requires_payment_method",
    )
    ledger.tell("payment_intent.created", intent)
    return intent


def ask_bank(ledger: Ledger, intent: Thing, page: str) -> None:
    """Let the cardholder's bank ask for confirmation (3-D Secure)."""
    _must_wait(intent)
    intent["status"] = "requires_action"
    intent["next_action"] = {"type": "redirect_to_url", "redirect_to_url": {"url": page}}
    ledger.tell("payment_intent.requires_action", intent)


def decline(ledger: Ledger, intent: Thing, method: str, code: str = "card_declined") -> None:
    """Refuse the means of payment; the customer may try another."""
    _must_wait(intent)
    charge = _charge(ledger, intent, method, "failed")
    charge["failure_code"] = code
    intent["status"] = "requires_payment_method"
    intent["next_action"] = None
    intent["last_payment_error"] = {"type": "card_error", "code": code, "charge": charge["id"]}
    ledger.tell("charge.failed", charge)
    ledger.tell("payment_intent.payment_failed", intent)


def succeed(ledger: Ledger, intent: Thing, method: str) -> None:
    """Take the money, or reserve it when it is to be captured later."""
    _must_wait(intent)
    charge = _charge(ledger, intent, method, "succeeded")
    intent["next_action"] = intent["last_payment_error"] = None
    if intent["capture_method"] == "manual":
        intent["status"] = "requires_capture"
        intent["amount_capturable"] = intent["amount"]
        ledger.tell("charge.succeeded", charge)
        ledger.tell("payment_intent.amount_capturable_updated", intent)
        return
    _receive(ledger, intent, charge, intent["amount"])
    ledger.tell("charge.succeeded", charge)
    ledger.tell("payment_intent.succeeded", intent)


def capture(ledger: Ledger, intent: Thing, cents: int | None) -> None:
    """Take what was reserved, all or part; the rest is released."""
    if intent["status"] != "requires_capture":
        raise _unexpected(intent, "captured")
    wanted = cents or intent["amount_capturable"]
    if wanted > intent["amount_capturable"]:
        raise ApiRefusal(
            400, "Amount to capture is greater than capturable.", code="amount_too_large"
        )
    charge = ledger.get("charge", intent["latest_charge"])
    _receive(ledger, intent, charge, wanted)
    ledger.tell("charge.captured", charge)
    ledger.tell("payment_intent.succeeded", intent)


def cancel(ledger: Ledger, intent: Thing, reason: str | None) -> None:
    """Give the payment up before money was taken."""
    if intent["status"] not in WAITING | {"requires_capture"}:
        raise _unexpected(intent, "canceled")
    intent.update(
        status="canceled",
        canceled_at=ledger.now(),
        cancellation_reason=reason,
        amount_capturable=0,
        next_action=None,
    )
    ledger.tell("payment_intent.canceled", intent)


def balance_row(ledger: Ledger, type_: str, source: Thing, cents: int, fee: int = 0) -> str:
    """Write a row of the balance: gross, fee, net in cents."""
    row = ledger.make(
        "txn",
        "balance_transaction",
        amount=cents,
        available_on=ledger.now(),
        balance_type="payments",
        currency="eur",
        description=None,
        exchange_rate=None,
        fee=fee,
        fee_details=[],
        net=cents - fee,
        reporting_category=type_,
        source=source["id"],
        status="available",
        type=type_,
        _payout=None,
    )
    return str(row["id"])


def _receive(ledger: Ledger, intent: Thing, charge: Thing, cents: int) -> None:
    fee = int((cents * FEE_RATE).quantize(Decimal(1), ROUND_HALF_UP)) + FEE_FIXED_CENTS
    charge["captured"] = True
    charge["amount_captured"] = cents
    charge["balance_transaction"] = balance_row(ledger, "charge", charge, cents, fee)
    intent.update(status="succeeded", amount_received=cents, amount_capturable=0)


def _charge(ledger: Ledger, intent: Thing, method: str, status: str) -> Thing:
    charge = ledger.make(
        "ch",
        "charge",
        amount=intent["amount"],
        amount_captured=0,
        amount_refunded=0,
        balance_transaction=None,
        billing_details={},
        captured=False,
        currency=intent["currency"],
        disputed=False,
        failure_code=None,
        livemode=False,
        metadata=intent["metadata"],
        paid=status == "succeeded",
        payment_intent=intent["id"],
        payment_method_details={"type": method, method: {}},
        refunded=False,
        status=status,
    )
    intent["latest_charge"] = charge["id"]
    return charge


def _must_wait(intent: Thing) -> None:
    if intent["status"] not in WAITING:
        raise _unexpected(intent, "confirmed")


def _unexpected(intent: Thing, done: str) -> Exception:
    words = f"This PaymentIntent could not be {done}: its status is {intent['status']}."
    return ApiRefusal(400, words, code="payment_intent_unexpected_state")
