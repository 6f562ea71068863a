from uuid import UUID

import pytest

from application.payments.state_withdrawal import CarryStatement, StateWithdrawal
from domain.refusals import NotFound
from domain.withdrawal_statements import WithdrawalStatement
from tests.payments.scene import firm

STATEMENT = UUID(int=0x81)
MADE = StateWithdrawal(
    statement_id=STATEMENT, name="Aino", email="aino@yritys.fi", contract="the talk on 9 March"
)
CARRY = CarryStatement(statement_id=STATEMENT, how="order found and withdrawn")
pytestmark = pytest.mark.feature("L2")


def test_a_statement_needs_no_order_number() -> None:
    firm().when(MADE).then(WithdrawalStatement.Made)
    firm().given(MADE).when(MADE).then()


def test_the_office_carries_it_out_once() -> None:
    firm().given(MADE).when(CARRY).then(WithdrawalStatement.Carried)
    firm().given(MADE, CARRY).when(CARRY).then()
    firm().when(CARRY).then_refused(NotFound)
