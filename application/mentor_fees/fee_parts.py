"""Who earns what by a session: its mentor, colleagues who joined, the lead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from domain.engagements import Engagement, EngagementKind, SessionKind, SessionState
from domain.engagements.session import Session
from domain.mentor_fees import FeeKind

Part = tuple[UUID, FeeKind, int, int]
"""Who earns, for what, for how many minutes and what percent of them."""
COORDINATED: Final = {EngagementKind.PROGRAMME, EngagementKind.GROUP, EngagementKind.PROJECT}


def fee_parts(engagement: Engagement, session: Session, minutes: int | None) -> Iterator[Part]:
    """Who earns what by a session; nobody does by one the firm's side called off."""
    planned = session.slot.minutes
    lasted = planned if minutes is None else minutes
    own = session.mentor_id == engagement.lead_id or engagement.lead_id is None
    if session.state is SessionState.HELD:
        kind = FeeKind.SESSION if own else FeeKind.SPECIALIST
        if session.kind is SessionKind.CHEMISTRY:
            yield session.mentor_id, FeeKind.CHEMISTRY, lasted, 100
            return
        yield session.mentor_id, kind, min(lasted, planned), 100
        for colleague in session.colleagues:
            yield colleague, FeeKind.SPECIALIST, min(lasted, planned), 100
        if lasted > planned:
            yield session.mentor_id, FeeKind.ADDED_TIME, lasted - planned, 100
        if engagement.kind in COORDINATED and engagement.lead_id:
            yield engagement.lead_id, FeeKind.COORDINATION, min(lasted, planned), 100
    elif session.percent and session.state is SessionState.NO_SHOW:
        yield session.mentor_id, FeeKind.NO_SHOW, planned, min(session.percent, 100)
    elif session.percent and session.state is SessionState.CANCELLED:
        yield session.mentor_id, FeeKind.CANCELLED_LATE, planned, min(session.percent, 100)
