"""What each event is about: every id it bears, so that a case is found whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from application.trail.trail import ids_in
from application.views import Put, RowStep, Table
from domain.events import Event


@dataclass(frozen=True)
class TrailSubject:
    """One id that one event bears, its own stream among them."""

    position: int
    subject: UUID


def rows(event: Event) -> Iterator[RowStep]:
    for subject in dict.fromkeys((event.originator_id, *ids_in(event))):
        yield Put(TrailSubject(event.position, subject))


trail_subjects = Table(
    "trail_subjects", TrailSubject, ("position", "subject"), rows, (("subject", "position"),)
)
