"""Every breach with where it stands and until when the authority has to be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.breaches import CLOCK, Breach, Risk
from domain.events import Event


@dataclass(frozen=True)
class BreachRow:
    """A breach; its words are read from the log."""

    breach_id: UUID
    aware_at: datetime
    due: datetime
    people: int
    risk: Risk | None
    authority_told_at: datetime | None
    people_told_at: datetime | None
    closed_at: datetime | None


def rows(event: Event) -> Iterator[RowStep]:
    own, now = {"breach_id": event.originator_id}, event.envelope.recorded_at
    match event:
        case Breach.Noticed(aware_at=aware, people=people):
            yield Put(
                BreachRow(event.originator_id, aware, aware + CLOCK, people, None, None, None, None)
            )
        case Breach.Assessed(risk=risk):
            yield Change(own, {"risk": risk})
        case Breach.AuthorityTold(told_at=told_at):
            yield Change(own, {"authority_told_at": told_at})
        case Breach.PeopleTold():
            yield Change(own, {"people_told_at": now})
        case Breach.Closed():
            yield Change(own, {"closed_at": now})


breaches = Table("breaches", BreachRow, ("breach_id",), rows, (("aware_at",),))
