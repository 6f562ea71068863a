from datetime import timedelta

from application.payments.pay_back import PayBack, fee_receipt_of
from application.payments.settle_session import ReturnFee
from application.payments.whenever_money_goes_back import whenever_money_goes_back
from domain.money import Money
from domain.orders import Order
from domain.payments import payment_of
from tests.booking.scene import INTENT, ORDER, slot
from tests.payments.scene import CANCEL, RECEIPT, SESSION, paid, settled
from tests.payments.test_withdraw_from_contract import WITHDRAW, both_held
from tests.spec import Spec, commanded

FEE = fee_receipt_of(ORDER, SESSION)
HALF = Money(7400)


def late() -> Spec:
    spec = paid().at(slot().starts_at - timedelta(hours=1)).when(CANCEL)
    return spec.when(settled(spec))


def test_the_receipt_is_credited_and_the_fee_receipted() -> None:
    back = late().event(Order.SessionSettled)
    assert commanded(whenever_money_goes_back, back) == [
        PayBack(
            order_id=ORDER, document_id=RECEIPT, payment_id=payment_of(INTENT),
            refund_id=back.refund_id, credited=Money(14800), amount=HALF, fee=HALF, percent=50,
            ground="late", fee_receipt_id=FEE,
        )
    ]  # fmt: skip


def test_a_returned_fee_is_credited_from_its_own_document() -> None:
    back = late().when(ReturnFee(order_id=ORDER, session_id=SESSION, why="waived"))
    (found,) = commanded(whenever_money_goes_back, back.event(Order.FeeReturned))
    assert (found.document_id, found.amount, found.ground) == (FEE, HALF, "waived")


def test_a_withdrawal_credits_what_was_not_performed() -> None:
    back = paid().when(WITHDRAW).event(Order.Withdrawn)
    (found,) = commanded(whenever_money_goes_back, back)
    assert (found.document_id, found.credited, found.amount) == (
        RECEIPT, Money(14800), Money(14800),
    )  # fmt: skip


def test_where_nothing_goes_back_nothing_is_credited() -> None:
    back = both_held(knows_right_ends=False).when(WITHDRAW).event(Order.Withdrawn)
    assert commanded(whenever_money_goes_back, back) == []
