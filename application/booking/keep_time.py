"""Keeping somebody's time in every diary it falls into: held, promised, let go."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from application.firm import Work
from domain.diaries import NO_BUFFERS, Buffers, Diary, diaries_of, diary_of
from domain.slots import Slot

A_DAY = 24 * 60


def hold_time(
    work: Work,
    resource_id: UUID,
    promise_id: UUID,
    slot: Slot,
    until: datetime,
    buffers: Buffers | None = None,
) -> None:
    """Set a time aside until an instant. Raises TimeTaken."""
    for diary in _diaries(work, resource_id, promise_id, slot, buffers):
        diary.hold(resource_id, promise_id, slot, until, work.now, buffers)


def promise_time(
    work: Work, resource_id: UUID, promise_id: UUID, slot: Slot, buffers: Buffers | None = None
) -> None:
    """Promise a time, held under the same id before or not. Raises TimeTaken."""
    for diary in _diaries(work, resource_id, promise_id, slot, buffers):
        diary.reserve(resource_id, promise_id, slot, work.now, buffers)


def release_time(work: Work, resource_id: UUID, promise_id: UUID, slot: Slot) -> None:
    """Let a time go wherever it stands."""
    for month in slot.widened(A_DAY, A_DAY).months:
        if diary := work.find(Diary, diary_of(resource_id, month)):
            diary.release(resource_id, promise_id)


def _diaries(
    work: Work, resource_id: UUID, promise_id: UUID, slot: Slot, buffers: Buffers | None
) -> list[Diary]:
    """Every diary concerned; a time kept before goes on with the buffers it was kept with."""
    if buffers is None:
        first = work.get(Diary, next(diaries_of(resource_id, slot)))
        known = first.promised.get(promise_id)
        buffers = known.buffers if known else NO_BUFFERS
    return [work.get(Diary, diary) for diary in diaries_of(resource_id, slot, buffers)]
