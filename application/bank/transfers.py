"""Every entry of the bank statements: what came in, what is left of it, what waits for a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.bank import BankTransfer
from domain.events import Event
from domain.money import NOTHING, Money


@dataclass(frozen=True)
class TransferRow:
    """One entry; money that left has a negative amount. `aside` says why it waits, if it does."""

    transfer_id: UUID
    account: str
    entry: str
    booked_on: date
    amount: Money
    rest: Money
    reference: str
    party: str
    message: str
    aside: str
    asked_back: bool


def rows(event: Event) -> Iterator[RowStep]:
    this = {"transfer_id": event.originator_id}
    match event:
        case BankTransfer.Received(
            account=account, entry=entry, amount=amount, booked_on=day, reference=reference,
            payer=payer, message=message,
        ):  # fmt: skip
            yield Put(
                TransferRow(
                    event.originator_id, account, entry, day, amount, amount, reference, payer,
                    message, "", asked_back=False,
                )
            )  # fmt: skip
        case BankTransfer.Debited(
            account=account, entry=entry, amount=amount, booked_on=day, end_to_end_id=own,
            payee=payee, message=message,
        ):  # fmt: skip
            yield Put(
                TransferRow(
                    event.originator_id, account, entry, day, -amount, NOTHING, own, payee,
                    message, "", asked_back=False,
                )
            )  # fmt: skip
        case BankTransfer.Applied(rest=rest) | BankTransfer.TakenOff(rest=rest):
            yield Change(this, {"rest": rest} if rest else {"rest": rest, "aside": ""})
        case BankTransfer.SetAside(reason=reason):
            yield Change(this, {"aside": reason.value})
        case BankTransfer.KeptApart(rest=rest):
            yield Change(this, {"rest": rest, "aside": ""})
        case BankTransfer.GivenBackAsked():
            yield Change(this, {"asked_back": True})
        case BankTransfer.GivenBack(rest=rest):
            yield Change(this, {"rest": rest, "aside": "", "asked_back": False})


transfers = Table(
    "bank_transfers", TransferRow, ("transfer_id",), rows, (("booked_on",), ("aside",)), version=2
)
