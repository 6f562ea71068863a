from datetime import date

import pytest

from application.bank.give_back import AskTransferBack, GiveTransferBack
from application.ledgers.bank_moves import BankMove, bank_moves
from domain.bank import transfer_of
from tests.billing.scene import TODAY, euros
from tests.ledgers.test_open_item_moves import PAID
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("L11")


def test_what_came_in_and_what_went_back_to_whoever_paid(spec: Spec) -> None:
    key = transfer_of("FI21", "E1")
    spec.given(PAID, AskTransferBack(transfer_id=key), GiveTransferBack(transfer_id=key))
    rows = kept(bank_moves.rows, "move_id", spec)
    assert [(row.what, row.amount) for row in rows] == [
        (BankMove.RECEIVED, euros("100.00")), (BankMove.GIVEN_BACK, euros("-100.00")),
    ]  # fmt: skip
    assert {row.on for row in rows} == {TODAY, date(2026, 3, 2)}
