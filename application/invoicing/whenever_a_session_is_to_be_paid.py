"""Whenever a session paid on account is held, missed or cancelled late, it is charged for once."""

from __future__ import annotations

from collections.abc import Iterator

from application.firm import Command
from application.invoicing.bill_group_seats import BillGroupSeats
from application.invoicing.bill_session import BillSession, UnbillSession
from application.invoicing.pricing import civil_day
from domain.engagements import Cover, Engagement, SessionKind
from domain.events import Event


def whenever_a_session_is_to_be_paid(event: Event) -> Iterator[Command]:
    engagement = event.originator_id
    match event:
        case Engagement.SessionHeld(cover=Cover.ACCOUNT, session_id=session):
            yield BillSession(engagement_id=engagement, session_id=session)
        case Engagement.SessionHeld(
            cover=Cover.PACKAGE, kind=SessionKind.GROUP, session_id=session
        ):
            yield BillGroupSeats(engagement_id=engagement, session_id=session)
        case Engagement.SessionCancelled(cover=Cover.ACCOUNT, session_id=session, percent=percent):
            if percent:
                yield BillSession(engagement_id=engagement, session_id=session)
        case Engagement.NoShowStated(
            cover=Cover.ACCOUNT, session_id=session, percent=percent, dispute_until=until
        ):
            if percent:
                yield BillSession(
                    engagement_id=engagement, session_id=session, not_before=civil_day(until)
                )
        case Engagement.NoShowSettled(cover=Cover.ACCOUNT, session_id=session, stands=False):
            yield UnbillSession(
                engagement_id=engagement, session_id=session, reason="no-show taken back"
            )
        case Engagement.UseWaived(cover=Cover.ACCOUNT, session_id=session, reason=reason):
            yield UnbillSession(
                engagement_id=engagement, session_id=session, reason=f"waived: {reason.value}"
            )
