"""The improvement backlog."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.quality.improvement import Improvement, Source, State


@dataclass(frozen=True)
class ImprovementRow:
    """One improvement in the backlog; times in UTC."""

    improvement_id: UUID
    what: str
    source: Source
    source_id: UUID | None
    state: State
    proposed_at: datetime
    owner_id: UUID | None = None
    due: date | None = None
    measure: str = ""
    before: str = ""
    after: str = ""


def rows(event: Event) -> Iterator[RowStep]:
    own = {"improvement_id": event.originator_id}
    match event:
        case Improvement.Proposed(what=what, source=source, source_id=source_id):
            at = event.timestamp
            yield Put(
                ImprovementRow(event.originator_id, what, source, source_id, State.PROPOSED, at)
            )
        case Improvement.Planned(owner_id=owner, due=due, measure=measure):
            plan = {"owner_id": owner, "due": due, "measure": measure}
            yield Change(own, {"state": State.PLANNED, **plan})
        case Improvement.Done():
            yield Change(own, {"state": State.DONE})
        case Improvement.EffectVerified(before=before, after=after):
            yield Change(own, {"state": State.VERIFIED, "before": before, "after": after})
        case Improvement.Dropped():
            yield Change(own, {"state": State.DROPPED})


improvements = Table(
    "improvements", ImprovementRow, ("improvement_id",), rows, (("state", "proposed_at"),)
)
