"""Checkout sessions: one attempt to pay, on a page that closes by itself."""

from typing import Any

from infrastructure.stripe_standin import payments
from infrastructure.stripe_standin.ledger import Ledger, Thing
from infrastructure.stripe_standin.refusals import ApiRefusal

SHORTEST_SECONDS = 30 * 60
LONGEST_SECONDS = 24 * 60 * 60


def open_session(ledger: Ledger, given: dict[str, Any], page_base: str) -> Thing:
    """Open a page; Stripe makes the payment itself only when the customer first tries to pay."""
    total = sum(i["quantity"] * i["price_data"]["unit_amount"] for i in given["line_items"])
    session = ledger.make(
        "cs_test",
        "checkout.session",
        allowed_payment_method_types=given.get("allowed_payment_method_types", ["card"]),
        amount_subtotal=total,
        amount_total=total,
        cancel_url=given.get("cancel_url"),
        client_reference_id=given.get("client_reference_id"),
        currency="eur",
        customer=None,
        customer_details=None,
        customer_email=given.get("customer_email"),
        expires_at=_expiry(ledger, given.get("expires_at")),
        livemode=False,
        locale=given.get("locale", "auto"),
        metadata=given.get("metadata", {}),
        mode=given["mode"],
        payment_intent=None,
        payment_method_types=given.get("allowed_payment_method_types", ["card"]),
        payment_status="unpaid",
        status="open",
        success_url=given["success_url"],
        ui_mode="hosted_page",
        _lines=given["line_items"],
        _intent=given.get("payment_intent_data", {}),
    )
    session["url"] = f"{page_base}/pay/{session['id']}"
    return session


def expire(ledger: Ledger, session: Thing) -> None:
    """Close a page by request; raises `ApiRefusal` when it is not open."""
    if session["status"] != "open":
        words = f"Only Checkout Sessions with a status of open can be expired: {session['status']}"
        raise ApiRefusal(400, words, code="checkout_session_not_open")
    _close(ledger, session)


def expire_overdue(ledger: Ledger) -> None:
    """Close the pages whose time is over."""
    for session in ledger.all("checkout.session", status="open"):
        if session["expires_at"] <= ledger.now():
            _close(ledger, session)


def intent_of(ledger: Ledger, session: Thing) -> Thing:
    """Find the session's payment, made now at the first try."""
    if session["payment_intent"] is None:
        intent = payments.open_intent(
            ledger,
            {
                "amount": session["amount_total"],
                "currency": session["currency"],
                "allowed_payment_method_types": session["allowed_payment_method_types"],
                **session["_intent"],
            },
        )
        session["payment_intent"] = intent["id"]
    return ledger.get("payment_intent", session["payment_intent"])


def complete(ledger: Ledger, session: Thing) -> None:
    """Close the page after a payment; money only reserved counts as unpaid."""
    intent = intent_of(ledger, session)
    session["status"] = "complete"
    session["url"] = None
    session["payment_status"] = "paid" if intent["status"] == "succeeded" else "unpaid"
    session["customer_details"] = {"email": session["customer_email"]}
    ledger.tell("checkout.session.completed", session)


def _close(ledger: Ledger, session: Thing) -> None:
    session["status"] = "expired"
    session["url"] = None
    if session["payment_intent"]:
        payments.cancel(ledger, intent_of(ledger, session), "abandoned")
    ledger.tell("checkout.session.expired", session)


def _expiry(ledger: Ledger, wanted: int | None) -> int:
    if wanted is None:
        return ledger.now() + LONGEST_SECONDS
    if not SHORTEST_SECONDS <= wanted - ledger.now() <= LONGEST_SECONDS:
        words = "The `expires_at` timestamp must be between 30 minutes and 24 hours from now."
        raise ApiRefusal(400, words, param="expires_at", began=False)
    return wanted
