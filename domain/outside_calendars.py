"""A mentor's own calendar elsewhere: read again and again, its busy times kept and nothing else.

While it cannot be read, what was read last still counts: silence frees no time.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Annotated, Final
from uuid import UUID, uuid5

from domain.availability import Taken
from domain.calendar_trouble import Trouble
from domain.events import Created, Event, Standing, event
from domain.privacy import Personal, Purpose
from domain.slots import Slot

_CALENDARS: Final = UUID("6c756f74-7369-5000-8000-000000000045")
Address = Annotated[str, Personal(Purpose.CONTACT, "person_id")]
Times = Annotated[tuple[Slot, ...], Personal(Purpose.CONTACT, "person_id")]


def calendar_of(mentor_id: UUID) -> UUID:
    """The id of a mentor's own calendar."""
    return uuid5(_CALENDARS, str(mentor_id))


class OutsideCalendar(Standing):
    """One mentor's calendar; `number` grows with each address, so that no old answer counts."""

    class Opened(Created):
        """A mentor's own calendar was asked for."""

    class Subscribed(Event):
        """A mentor's own calendar elsewhere is read from now on."""

        mentor_id: UUID
        person_id: UUID
        number: int
        address: Address

        def apply(self, aggregate: OutsideCalendar) -> None:
            aggregate.mentor_id, aggregate.person_id = self.mentor_id, self.person_id
            aggregate.number, aggregate.address = self.number, self.address
            aggregate.answered()

    class BusyTimesChanged(Event):
        """Some times of a mentor's own calendar became busy, or are busy no longer."""

        mentor_id: UUID
        person_id: UUID
        busy: Times
        free: Times

        def apply(self, aggregate: OutsideCalendar) -> None:
            aggregate.times = (aggregate.times - frozenset(self.free)) | frozenset(self.busy)

    class ReadingFailed(Event):
        """A mentor's own calendar could not be read; what was known of it still counts."""

        mentor_id: UUID
        trouble: Trouble

        def apply(self, aggregate: OutsideCalendar) -> None:
            aggregate.failing_since = self.timestamp

    class ReadAgain(Event):
        """A mentor's own calendar could be read again."""

        mentor_id: UUID

        def apply(self, aggregate: OutsideCalendar) -> None:
            aggregate.answered()

    class MentorTold(Event):
        """A mentor was told that their own calendar has not been read for long."""

        mentor_id: UUID
        person_id: UUID

        def apply(self, aggregate: OutsideCalendar) -> None:
            aggregate.told = True

    class Unsubscribed(Event):
        """A mentor's own calendar is read no more, and its busy times are forgotten."""

        mentor_id: UUID

        def apply(self, aggregate: OutsideCalendar) -> None:
            aggregate.address, aggregate.times = "", frozenset()
            aggregate.answered()

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.number, self.address = 0, ""
        self.mentor_id = self.person_id = id
        self.times: frozenset[Slot] = frozenset()
        self.answered()

    def answered(self) -> None:
        """Nothing is known that would speak against it."""
        self.failing_since: datetime | None = None
        self.told = False

    def subscribe(self, mentor_id: UUID, person_id: UUID, address: str) -> None:
        """Read this address from now on; busy times read before stay until it is read."""
        if self.address != address:
            self.record(
                OutsideCalendar.Subscribed, mentor_id=mentor_id, person_id=person_id,
                number=self.number + 1, address=address,
            )  # fmt: skip

    def unsubscribe(self) -> None:
        """Read it no more; a calendar that is not read changes nothing."""
        if self.address:
            self.record(OutsideCalendar.Unsubscribed, mentor_id=self.mentor_id)

    def take(self, number: int, times: Iterable[Slot]) -> None:
        """Keep what was read; an answer from an earlier address changes nothing."""
        if not self.address or number != self.number:
            return
        if self.failing_since:
            self.record(OutsideCalendar.ReadAgain, mentor_id=self.mentor_id)
        if (read := frozenset(times)) != self.times:
            self.record(
                OutsideCalendar.BusyTimesChanged, mentor_id=self.mentor_id,
                person_id=self.person_id, busy=_ordered(read - self.times),
                free=_ordered(self.times - read),
            )  # fmt: skip

    def fail(self, number: int, trouble: Trouble, now: datetime, patience: timedelta) -> None:
        """Note that it could not be read, and after so long tell the mentor, each once."""
        if not self.address or number != self.number:
            return
        if self.failing_since is None:
            self.record(OutsideCalendar.ReadingFailed, mentor_id=self.mentor_id, trouble=trouble)
        elif not self.told and now - self.failing_since >= patience:
            self.record(
                OutsideCalendar.MentorTold, mentor_id=self.mentor_id, person_id=self.person_id
            )

    @property
    def taken(self) -> list[Taken]:
        """What it keeps from being booked; it counts towards no cap."""
        return [Taken(slot, counts=False) for slot in self.times]


def _ordered(times: Iterable[Slot]) -> tuple[Slot, ...]:
    return tuple(sorted(times, key=lambda slot: (slot.starts_at, slot.minutes)))
