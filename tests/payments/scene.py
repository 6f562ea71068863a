"""An order that was paid: its session is booked and its receipt issued."""

from uuid import UUID

from application.engagements.book_session import BookSession
from application.engagements.cancel_session import CancelSession
from application.invoicing.issue_receipt import IssueReceipt
from application.payments.pay_back import PayBack, receipt_of
from application.payments.settle_session import SettleSession
from application.payments.whenever_a_session_is_off import whenever_a_session_is_off
from application.payments.whenever_money_goes_back import whenever_money_goes_back
from domain.engagements import Engagement
from domain.events import derived
from domain.orders import Order
from domain.service_kinds import ServiceKind
from tests.booking.scene import AINO, MENTOR, ORDER, ORDERED, THE_FIRM, payment, slot
from tests.memory_log import MemoryLog
from tests.spec import Spec, commanded

ENGAGEMENT, SESSION = derived(ORDER, "engagement"), derived(ORDER, "session")
RECEIPT = receipt_of(ORDER)
CANCEL = CancelSession(engagement_id=ENGAGEMENT, session_id=SESSION)
BOOKED = BookSession(
    engagement_id=ENGAGEMENT, session_id=SESSION, order_id=ORDER, kind=ServiceKind.SINGLE,
    mentee_id=AINO, mentor_id=MENTOR, slot=slot(),
)  # fmt: skip


def firm() -> Spec:
    """The firm before anything was ordered."""
    return Spec(MemoryLog()).given(*THE_FIRM)


def paid(by: UUID = AINO, booked: BookSession = BOOKED) -> Spec:
    """Aino has paid for an hour a week from now, and is about to do something herself."""
    spec = firm().given(*ORDERED, payment(), booked)
    spec.given(IssueReceipt(order_id=ORDER, invoice_id=RECEIPT))
    spec.by = by
    return spec


def settled(spec: Spec) -> SettleSession:
    """What the firm asks of itself after the session was cancelled or missed."""
    off = next(e for e in spec.new if isinstance(e, Engagement.Event))
    found = commanded(whenever_a_session_is_off, off)[0]
    assert isinstance(found, SettleSession)
    return found


def paid_back(spec: Spec) -> PayBack:
    """What follows from money that is to go back."""
    back = next(e for e in spec.new if isinstance(e, Order.Event))
    found = commanded(whenever_money_goes_back, back)[0]
    assert isinstance(found, PayBack)
    return found
