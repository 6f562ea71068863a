"""Whenever a session an order has paid for is off, its money is settled by the pinned terms."""

from __future__ import annotations

from collections.abc import Iterator

from application.firm import Command
from application.payments.settle_session import ReturnFee, ReturnFeeIfResold, SettleSession
from application.policies import Later
from domain.engagements import Cover, Engagement, Ground
from domain.events import Event
from domain.orders.return_words import TAKEN_BACK, WAIVED


def whenever_a_session_is_off(event: Event) -> Iterator[Command | Later]:
    match event:
        case (
            Engagement.SessionCancelled(cover=Cover.ORDER, session_id=session, order_id=order)
            | Engagement.NoShowStated(cover=Cover.ORDER, session_id=session, order_id=order)
        ) if order:
            yield SettleSession(
                order_id=order, session_id=session, percent=event.percent, why=event.why,
                terms=event.terms,
                whole=getattr(event, "ground", None) is Ground.DECLINED,
            )  # fmt: skip
            resellable = isinstance(event, Engagement.SessionCancelled) and event.capped_at_loss
            if resellable and event.percent:
                # A private person pays nothing for a time somebody else took after all.
                again = ReturnFeeIfResold(
                    order_id=order, session_id=session, mentor_id=event.mentor_id, slot=event.slot
                )
                yield Later(event.slot.ends_at, again)
        case Engagement.NoShowSettled(
            cover=Cover.ORDER, session_id=session, order_id=order, stands=False
        ) if order:
            yield ReturnFee(order_id=order, session_id=session, why=TAKEN_BACK)
        case Engagement.UseWaived(cover=Cover.ORDER, session_id=session, order_id=order) if order:
            yield ReturnFee(order_id=order, session_id=session, why=WAIVED)
