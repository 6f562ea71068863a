"""Whenever a no-show or a payment is contested, its fees wait; if it falls, they fall too."""

from __future__ import annotations

from collections.abc import Iterator

from application.firm import Command
from application.mentor_fees.correct_fee import TakeFeeBack
from application.mentor_fees.hold_fees import ContestOrder, HoldNoShowFee, KeepOrder
from domain.engagements import Engagement
from domain.events import Event
from domain.payments import Payment


def whenever_a_fee_is_contested(event: Event) -> Iterator[Command]:
    this = event.originator_id
    match event:
        case Engagement.NoShowDisputed(session_id=session):
            yield HoldNoShowFee(engagement_id=this, session_id=session, disputed=True)
        case Engagement.NoShowSettled(session_id=session, stands=stands):
            if not stands:
                yield TakeFeeBack(engagement_id=this, session_id=session, reason="no-show undone")
            yield HoldNoShowFee(engagement_id=this, session_id=session, disputed=False)
        case Payment.DisputeOpened(order_id=order) if order:
            yield ContestOrder(order_id=order)
        case Payment.DisputeClosed(order_id=order, outcome=outcome) if order and outcome.kept:
            yield KeepOrder(order_id=order)
