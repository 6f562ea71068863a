"""Payouts: everything on the balance goes to the firm's bank account, fees taken off."""

from infrastructure.stripe_standin.ledger import Ledger, Thing
from infrastructure.stripe_standin.payments import balance_row
from infrastructure.stripe_standin.refusals import ApiRefusal

BANK_SECONDS = 2 * 24 * 60 * 60


def pay_out(ledger: Ledger) -> Thing:
    """Send what is on the balance; raises `ApiRefusal` when there is nothing above zero."""
    rows = list(ledger.all("balance_transaction", _payout=None))
    total = sum(row["net"] for row in rows)
    if total <= 0:
        raise ApiRefusal(400, f"The balance is {total} cents.", code="balance_insufficient")
    payout = ledger.make(
        "po",
        "payout",
        amount=total,
        arrival_date=ledger.now() + BANK_SECONDS,
        automatic=True,
        currency="eur",
        livemode=False,
        metadata={},
        method="standard",
        reconciliation_status="completed",
        source_type="card",
        status="paid",
        type="bank_account",
    )
    payout["balance_transaction"] = balance_row(ledger, "payout", payout, -total)
    for row in [*rows, ledger.things[payout["balance_transaction"]]]:
        row["_payout"] = payout["id"]
    ledger.tell("payout.created", payout)
    ledger.tell("payout.paid", payout)
    return payout
