from application.payments.settle_trouble import SettleTrouble
from domain.money import Money
from domain.payments import Payment
from tests.booking.scene import INTENT, ORDERED, THE_FIRM, payment
from tests.memory_log import MemoryLog
from tests.payments.test_ask_refund import PAYMENT
from tests.spec import Spec


def test_what_was_done_is_noted_once() -> None:
    spec = Spec(MemoryLog()).given(*THE_FIRM, *ORDERED, payment(received=Money(100)))
    settle = SettleTrouble(
        payment_id=PAYMENT, what="wrong_amount", reference=INTENT, done="called the client"
    )
    spec.when(settle).then(Payment.TroubleSettled)
    spec.when(settle).then()
