"""Book a series of sessions at once: all of them, or none and the clashes listed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le

from application.booking.fits import NotBookable
from application.engagements.book_from_package import Minutes, book
from application.firm import DERIVED, Command, Work
from domain.diaries import TimeTaken
from domain.engagements import Cover, Engagement, SessionKind
from domain.events import derived
from domain.refusals import Refused
from domain.slots import HELSINKI, Slot, aware, instant_of, zone_named


class SeriesClashes(Refused):
    """Some of these times are not free. Nothing was booked; choose other times for those."""


@dataclass(frozen=True, kw_only=True)
class BookSeries(Command):
    """Book so many sessions at one clock time, so many days apart; all or nothing."""

    engagement_id: UUID
    starts_at: datetime
    count: Annotated[int, Ge(2), Le(24)]
    every_days: Annotated[int, Ge(1), Le(92)] = 28
    minutes: Minutes = 60
    kind: SessionKind = SessionKind.REGULAR
    series_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        clashes = []
        for nth, slot in enumerate(self.slots):
            try:
                book(
                    work, engagement, derived(self.series_id, nth), slot, Cover.PACKAGE,
                    kind=self.kind, series_id=self.series_id,
                )  # fmt: skip
            except (TimeTaken, NotBookable):
                clashes.append(slot.starts_at)
        if clashes:
            # Refused as a whole: what was recorded on the way is dropped with the work.
            raise SeriesClashes(clashes=clashes)

    @property
    def slots(self) -> Iterator[Slot]:
        """Each time of the series: the same clock time in Finland, whatever the clocks do."""
        first = aware(self.starts_at).astimezone(zone_named(HELSINKI))
        for nth in range(self.count):
            day = first.date() + timedelta(days=nth * self.every_days)
            yield Slot(instant_of(day, first.time(), HELSINKI, first.fold), self.minutes)
