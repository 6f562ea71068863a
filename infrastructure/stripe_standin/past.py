"""A past for the demo: payments made before the stand-in was started."""

from datetime import datetime

from infrastructure.stripe_standin import checkout, payments
from infrastructure.stripe_standin.ledger import Ledger


def remember_payment(
    ledger: Ledger, *, order_id: str, cents: int, description: str, method: str, paid_at: datetime
) -> str:
    """Know a payment made at `paid_at` and name it; asked twice it is the same payment.

    No webhook is sent for it; reconciliation finds it among the events.
    """
    for session in ledger.all("checkout.session", client_reference_id=order_id):
        if session["payment_status"] == "paid":
            return str(session["payment_intent"])
    with ledger.at(paid_at):
        ours = {"order_id": order_id}
        price = {"currency": "eur", "unit_amount": cents, "product_data": {"name": description}}
        given = {
            "mode": "payment",
            "client_reference_id": order_id,
            "success_url": "https://past.invalid/",
            "allowed_payment_method_types": [method],
            "line_items": [{"quantity": 1, "price_data": price}],
            "metadata": ours,
            "payment_intent_data": {"metadata": ours},
        }
        session = checkout.open_session(ledger, given, "https://past.invalid")
        intent = checkout.intent_of(ledger, session)
        payments.succeed(ledger, intent, method)
        checkout.complete(ledger, session)
    ledger.save()
    return str(intent["id"])
