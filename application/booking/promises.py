"""What stands in everybody's diary: held or promised stretches of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Put, Remove, RowStep, Table
from domain.diaries import Diary
from domain.events import Event
from domain.slots import Slot


@dataclass(frozen=True)
class PromiseRow:
    """A stretch of a resource's time; `until` is the end of a hold, None for a promise."""

    resource_id: UUID
    promise_id: UUID
    starts_at: datetime
    minutes: int
    zone: str
    until: datetime | None
    before: int
    after: int

    @property
    def slot(self) -> Slot:
        """The stretch of time."""
        return Slot(self.starts_at, self.minutes, self.zone)


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Diary.TimeHeld() | Diary.TimeReserved() as kept:
            until = kept.until if isinstance(kept, Diary.TimeHeld) else None
            slot = kept.slot
            yield Put(
                PromiseRow(
                    kept.resource_id, kept.promise_id, slot.starts_at, slot.minutes, slot.zone,
                    until, kept.buffers.before, kept.buffers.after,
                )
            )  # fmt: skip
        case Diary.TimeReleased(resource_id=resource, promise_id=promise, slot=slot):
            yield Remove(
                {"resource_id": resource, "promise_id": promise, "starts_at": slot.starts_at}
            )


promises = Table(
    "promises", PromiseRow, ("resource_id", "promise_id", "starts_at"), rows,
    (("resource_id", "starts_at"),), version=2,
)  # fmt: skip
