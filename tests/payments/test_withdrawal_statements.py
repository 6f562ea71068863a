from application.payments.withdrawal_statements import StatementRow, rows
from application.views import Change, Put
from tests.payments.scene import firm
from tests.payments.test_state_withdrawal import CARRY, MADE, STATEMENT
from tests.spec import NOON


def test_a_statement_is_open_until_it_is_carried_out() -> None:
    spec = firm().when(MADE)
    (made,) = [step for event in spec.new for step in rows(event)]
    row = StatementRow(STATEMENT, "Aino", "aino@yritys.fi", "the talk on 9 March", NOON, open=True)
    assert made == Put(row)
    (carried,) = [step for event in spec.when(CARRY).new for step in rows(event)]
    assert carried == Change({"statement_id": STATEMENT}, {"open": False})
