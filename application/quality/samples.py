"""The samples that were drawn, quarter by quarter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Put, RowStep, Table
from domain.events import Event
from domain.quality.sample import Sample


@dataclass(frozen=True)
class SampleRow:
    """One quarter's draw: of how many engagements how many were drawn, with which seed."""

    sample_id: UUID
    quarter: str
    seed: str
    closed: int
    drawn: int
    drawn_at: datetime


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Sample.Drawn(quarter=quarter, seed=seed, closed=closed, drawn=drawn):
            yield Put(
                SampleRow(
                    event.originator_id, quarter, seed, len(closed), len(drawn), event.timestamp
                )
            )


samples = Table("samples", SampleRow, ("sample_id",), rows, (("drawn_at",),))
