"""Whenever money of an order is to go back, it is credited, receipted and refunded in one act."""

from __future__ import annotations

from collections.abc import Iterator

from application.payments.pay_back import PayBack, fee_receipt_of, receipt_of
from domain.cancelling_outcome import Why
from domain.events import Event
from domain.orders import Order


def whenever_money_goes_back(event: Event) -> Iterator[PayBack]:
    match event:
        case Order.SessionSettled(session_id=session, percent=percent):
            fee = event.fee - event.fee_by_card
            if not event.amount + fee:
                return
            yield PayBack(
                order_id=event.originator_id, document_id=receipt_of(event.originator_id),
                payment_id=event.payment_id, refund_id=event.refund_id, credited=event.amount + fee,
                amount=event.amount, fee=fee, percent=percent, ground=event.why.value,
                fee_receipt_id=fee_receipt_of(event.originator_id, session),
            )  # fmt: skip
        case Order.FeeReturned(session_id=session, amount=amount, why=why) if amount:
            yield PayBack(
                order_id=event.originator_id,
                document_id=fee_receipt_of(event.originator_id, session),
                payment_id=event.payment_id, refund_id=event.refund_id, credited=amount,
                amount=amount, ground=why,
            )  # fmt: skip
        case Order.Withdrawn(amount=amount) if amount:
            yield PayBack(
                order_id=event.originator_id, document_id=receipt_of(event.originator_id),
                payment_id=event.payment_id, refund_id=event.refund_id, credited=amount,
                amount=amount, ground=Why.WITHDRAWAL.value,
            )  # fmt: skip
        case Order.HandRefunded(refund_id=refund, amount=amount, why=why):
            yield PayBack(
                order_id=event.originator_id, document_id=receipt_of(event.originator_id),
                payment_id=event.payment_id, refund_id=refund, credited=amount, amount=amount,
                ground=why.value,
            )  # fmt: skip
