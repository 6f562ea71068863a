from application.payments.ask_refund import ReleaseRefunds
from application.payments.whenever_a_dispute_ends import whenever_a_dispute_ends
from domain.payments import Payment
from tests.booking.scene import ORDERED, THE_FIRM, payment
from tests.memory_log import MemoryLog
from tests.payments.test_ask_refund import DISPUTE, PAYMENT, disputed
from tests.spec import Spec, commanded


def test_what_waited_goes_on() -> None:
    spec = Spec(MemoryLog()).given(*THE_FIRM, *ORDERED, payment(disputes=(DISPUTE,)))
    closed = spec.when(payment(disputes=(disputed("won"),))).event(Payment.DisputeClosed)
    assert commanded(whenever_a_dispute_ends, closed) == [ReleaseRefunds(payment_id=PAYMENT)]
