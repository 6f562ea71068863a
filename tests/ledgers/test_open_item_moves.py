from typing import Any
from uuid import UUID

import pytest

from application.bank.match_transfer import UnmatchTransfer
from application.bank.record_transfer import RecordTransfer
from application.bank.write_off import AskWriteOff
from application.invoicing.credit_invoice import CreditInvoice
from application.ledgers.open_item_moves import Move, OpenItemMove, open_item_moves
from application.views import Put
from domain.bank import transfer_of
from domain.invoicing.money_events import CreditedAmount
from domain.money import Money
from tests.billing.scene import CREDIT, INVOICE, TODAY, added, document, euros, issue, sold
from tests.spec import Spec

pytestmark = pytest.mark.feature("L11")
PAID = RecordTransfer(
    account="FI21", entry="E1", amount=euros("100.00"), booked_on=TODAY, reference="2026000011"
)


def moves(spec: Spec) -> list[OpenItemMove]:
    """Every move; nothing ever changes one."""
    steps: list[Any] = [one for event in spec.log.recorded for one in open_item_moves.rows(event)]
    assert all(isinstance(step, Put) for step in steps)
    assert len({step.row.move_id for step in steps}) == len(steps)
    return [step.row for step in steps]


def test_what_made_it_more_or_less(spec: Spec) -> None:
    spec.given(*added(sold("200.00")), issue(), PAID)
    credit = CreditInvoice(
        invoice_id=INVOICE, lines=(CreditedAmount(0, euros("40.00")),), reason="part",
        credit_id=CREDIT,
    )  # fmt: skip
    spec.given(credit)
    spec.given(
        UnmatchTransfer(
            transfer_id=transfer_of("FI21", "E1"), invoice_id=INVOICE, reason="another's"
        )
    )
    told = [(move.what, str(move.amount)) for move in moves(spec)]
    assert told == [
        (Move.ISSUED, "251.00"), (Move.PAID, "-100.00"), (Move.CREDITED, "-50.20"),
        (Move.TAKEN_OFF, "100.00"),
    ]  # fmt: skip
    assert Money.total(move.amount for move in moves(spec)) == document(spec).open


def test_asking_alone_moves_nothing(spec: Spec) -> None:
    spec.given(*added(sold("200.00")), issue())
    before = len(moves(spec))
    spec.given(AskWriteOff(invoice_id=INVOICE, reason="bankrupt"))
    assert len(moves(spec)) == before


def test_a_free_invoice_is_no_open_item(spec: Spec) -> None:
    spec.given(*added(sold("1.00", discount=euros("1.00"))), issue(invoice_id=UUID(int=0x801)))
    assert moves(spec) == []
