"""A time is kept in every diary it falls into, with what is kept free around it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from application.booking.keep_time import hold_time, promise_time, release_time
from application.firm import Command, Work
from domain.diaries import Buffers, Diary, TimeTaken
from domain.slots import Slot
from tests.booking.scene import after, slot
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec

ROOM, FIRST, SECOND = (UUID(int=n) for n in (1, 2, 3))
QUARTER = Buffers(0, 15)
LAST_HOUR = Slot(datetime.fromisoformat("2026-03-31T23:00:00+03:00"), 60)
"""Ends at midnight: its buffer lies in April."""


@dataclass(frozen=True, kw_only=True)
class Keep(Command):
    promise: UUID = FIRST
    slot: Slot
    until: datetime | None = None
    buffers: Buffers | None = None

    def do(self, work: Work) -> None:
        if self.until:
            hold_time(work, ROOM, self.promise, self.slot, self.until, self.buffers)
        else:
            promise_time(work, ROOM, self.promise, self.slot, self.buffers)


@dataclass(frozen=True, kw_only=True)
class Release(Command):
    slot: Slot

    def do(self, work: Work) -> None:
        release_time(work, ROOM, FIRST, self.slot)


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog())


def test_over_the_edge_of_a_month_it_stands_in_both_diaries(spec: Spec) -> None:
    spec.when(Keep(slot=LAST_HOUR, buffers=QUARTER))
    spec.then(Diary.Opened, Diary.Opened, Diary.TimeReserved, Diary.TimeReserved)
    midnight = Slot(LAST_HOUR.ends_at, 60)
    spec.when(Keep(promise=SECOND, slot=midnight)).then_refused(TimeTaken)
    spec.when(Release(slot=LAST_HOUR)).then(Diary.TimeReleased, Diary.TimeReleased)
    spec.when(Keep(promise=SECOND, slot=midnight)).then(Diary.TimeReserved)


def test_a_promise_goes_on_with_the_buffers_it_was_held_with(spec: Spec) -> None:
    until = after(minutes=10)
    spec.given(Keep(slot=slot(), until=until, buffers=QUARTER)).when(Keep(slot=slot()))
    assert spec.event(Diary.TimeReserved).buffers == QUARTER


def test_held_again_it_is_held_longer(spec: Spec) -> None:
    spec.given(Keep(slot=slot(), until=after(minutes=10)))
    spec.when(Keep(slot=slot(), until=after(minutes=20))).then(Diary.TimeHeld)
    spec.when(Keep(slot=slot(), until=after(minutes=20))).then()


def test_what_was_never_kept_is_let_go_without_a_word(spec: Spec) -> None:
    spec.when(Release(slot=slot())).then()


starts = st.integers(0, 60 * 24).map(lambda m: LAST_HOUR.starts_at + timedelta(minutes=m - 720))
kept = st.builds(
    lambda at, minutes, before, later: (Slot(at, minutes), Buffers(before, later)),
    starts, st.sampled_from([20, 60, 90]), st.sampled_from([0, 10]), st.sampled_from([0, 15, 30]),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(kept, max_size=8))
def test_around_midnight_of_a_month_nobody_is_ever_promised_twice(
    wishes: list[tuple[Slot, Buffers]],
) -> None:
    spec, stands = Spec(MemoryLog()), list[Slot]()
    spec.at(NOON)
    for number, (wish, buffers) in enumerate(wishes):
        wide = wish.widened(buffers.before, buffers.after)
        spec.when(Keep(promise=UUID(int=100 + number), slot=wish, buffers=buffers))
        if any(other.overlaps(wide) for other in stands):
            spec.then_refused(TimeTaken)
        else:
            assert spec.refusal is None
            stands.append(wide)
