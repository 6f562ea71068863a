"""Send money back that was never applied to anything, such as a wrong amount, in full."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.events import derived
from domain.payments import NothingReceived, Payment
from domain.refusals import Refused


class AppliedAlready(Refused):
    """This money has paid an order: it goes back by a cancelling, a credit note or a withdrawal."""


@dataclass(frozen=True, kw_only=True)
class ReturnUnapplied(Command):
    """Decide that money which belongs to no order goes back to where it came from.

    It was never the firm's own: nothing is decided about a price, and one person may say so.
    """

    payment_id: UUID

    def do(self, work: Work) -> None:
        payment = work.get(Payment, self.payment_id)
        if not payment.received:
            raise NothingReceived
        if payment.nowhere is None:
            raise AppliedAlready
        refund_id = derived(self.payment_id, "refund")
        payment.ask_refund(refund_id, payment.returnable, payment.nowhere.value)
        payment.settle("wrong_amount", payment.intent, "returned")
