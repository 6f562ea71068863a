from application.payments.whenever_somebody_withdraws import whenever_somebody_withdraws
from application.policies import Errand
from domain.orders import Order
from domain.withdrawal_statements import WithdrawalStatement
from tests.booking.scene import ORDER
from tests.payments.scene import firm, paid
from tests.payments.test_state_withdrawal import MADE, STATEMENT
from tests.payments.test_withdraw_from_contract import WITHDRAW
from tests.spec import commanded


def test_it_is_acknowledged_at_once() -> None:
    withdrawn = paid().when(WITHDRAW).event(Order.Withdrawn)
    (mail,) = commanded(whenever_somebody_withdraws, withdrawn)
    version = str(withdrawn.originator_version)
    assert mail == Errand("withdrawal_mail", {"stream": str(ORDER), "version": version})


def test_one_without_its_order_is_acknowledged_and_given_to_finance() -> None:
    made = firm().when(MADE).event(WithdrawalStatement.Made)
    assert commanded(whenever_somebody_withdraws, made) == [
        Errand("withdrawal_mail", {"stream": str(STATEMENT), "version": "1"}),
        Errand("letter", {"letter": "withdrawal_to_carry", "to_role": "finance"}),
    ]
