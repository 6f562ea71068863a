import pytest

from application.payments.ask_refund import AskRefund
from application.payments.whenever_money_belongs_nowhere import whenever_money_belongs_nowhere
from application.policies import Later
from domain.events import derived
from domain.money import Money
from domain.payments import Payment, payment_of
from tests.booking.scene import ORDERED, PRICE, THE_FIRM, after, payment
from tests.memory_log import MemoryLog
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("L2")


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(*THE_FIRM, *ORDERED)


def test_money_paid_twice_goes_back_after_an_hour(spec: Spec) -> None:
    aside = spec.given(payment()).when(payment(intent="pi_2")).event(Payment.Unapplied)
    second = payment_of("pi_2")
    command = AskRefund(
        payment_id=second, refund_id=derived(second, "refund"), amount=PRICE, ground="paid twice"
    )
    assert commanded(whenever_money_belongs_nowhere, aside) == [Later(after(hours=1), command)]


def test_a_wrong_amount_waits_for_a_person(spec: Spec) -> None:
    aside = spec.when(payment(received=Money(100))).event(Payment.Unapplied)
    assert commanded(whenever_money_belongs_nowhere, aside) == []
