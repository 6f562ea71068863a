from application.payments.whenever_a_refund_is_decided import whenever_a_refund_is_decided
from application.policies import Errand
from domain.payments import Payment
from tests.booking.scene import INTENT, ORDERED, THE_FIRM, payment
from tests.memory_log import MemoryLog
from tests.payments.test_ask_refund import FIRST, PAYMENT, ask
from tests.spec import Spec, commanded


def test_the_provider_is_asked_under_the_decisions_own_key() -> None:
    spec = Spec(MemoryLog()).given(*THE_FIRM, *ORDERED, payment())
    asked = spec.when(ask(5000)).event(Payment.RefundAsked)
    about = {
        "payment_id": str(PAYMENT), "intent": INTENT, "cents": "5000", "key": str(FIRST),
    }  # fmt: skip
    assert commanded(whenever_a_refund_is_decided, asked) == [Errand("refund", about)]
