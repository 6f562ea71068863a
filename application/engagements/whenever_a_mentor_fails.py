"""Whenever a mentor cancels late or does not come, the mentee gets extra minutes."""

from __future__ import annotations

from collections.abc import Iterator

from application.lots.add_lot import AddLot
from domain.engagements import Cover, Engagement
from domain.events import Event, derived
from domain.lots import Source


def whenever_a_mentor_fails(event: Event) -> Iterator[AddLot]:
    match event:
        case Engagement.SessionCancelled(
            session_id=session, extra_minutes=extra, cover=Cover.PACKAGE | Cover.ACCOUNT
        ) if extra:
            yield AddLot(
                owner_id=event.originator_id, lot_id=derived(session, "amends"), minutes=extra,
                source=Source.AMENDS,
            )  # fmt: skip
