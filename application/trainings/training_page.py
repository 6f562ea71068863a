"""One training as its pages show it: programme, seats, waiting list, attendance, materials."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from application.trainings.seat_lists import seats_after
from application.views import View
from domain.events import Event
from domain.slots import Slot, zone_named
from domain.trainings import (
    Completion,
    Group,
    Programme,
    Quota,
    Seating,
    Training,
    TrainingState,
    Venue,
)
from domain.trainings.certificates import share_attended
from domain.trainings.programme import Prices
from domain.trainings.seats import Entry, Hold, Seat, promised, room_for


@dataclass(frozen=True)
class Material:
    """Something participants may read."""

    material_id: UUID
    title: str
    link: str


@dataclass(frozen=True)
class TrainingPage:
    """A training; ids only, names are joined in from `people` where somebody may see them."""

    training_id: UUID
    programme: Programme
    trainer_id: UUID
    venue: Venue
    gatherings: tuple[Slot, ...]
    prices: Prices
    terms: str
    state: TrainingState = TrainingState.DRAFT
    reason: str = ""
    capacity: int = 0
    quotas: tuple[Quota, ...] = ()
    moved_at: datetime | None = None
    seats: dict[UUID, Seat] = field(default_factory=dict)
    holds: dict[UUID, Hold] = field(default_factory=dict)
    queue: tuple[Entry, ...] = ()
    lapsed: dict[UUID, datetime] = field(default_factory=dict)
    """Until when the offers stood that nobody took, by the entry they were made to."""
    present: dict[str, tuple[UUID, ...]] = field(default_factory=dict)
    certified: dict[UUID, str] = field(default_factory=dict)
    evaluated: tuple[UUID, ...] = ()
    materials: tuple[Material, ...] = ()

    def left(self, now: datetime, group: Group = Group.PRIVATE) -> int:
        """How many seats a group may take: not promised, nor kept for others or who waits."""
        count = promised(self.seats.values(), self.holds.values(), self.queue, now)
        today = now.astimezone(zone_named(self.gatherings[0].zone)).date()

        def room(whose: Group) -> int:
            return room_for(whose, self.capacity, self.quotas, count, today)

        first = sum(entry.until is None and room(entry.group) > 0 for entry in self.queue)
        return max(0, room(group) - first)

    def share(self, person_id: UUID) -> int:
        """How much of the time somebody was there, in whole per cent."""
        there = (int(nth) for nth, people in self.present.items() if person_id in people)
        return share_attended(self.gatherings, frozenset(there))


def _key(event: Event) -> Iterable[UUID]:
    match event:
        case Training.Event():
            return (event.originator_id,)
        case Seating.Opened(training_id=training):
            return (training,)
    ours = isinstance(event, (Seating.Event, Completion.Event))
    found: UUID | None = getattr(event, "training_id", None) if ours else None
    return (found,) if found else ()


def fold(page: TrainingPage | None, event: Event) -> TrainingPage | None:
    if isinstance(event, Training.Planned):
        return TrainingPage(
            event.originator_id, event.programme, event.trainer_id, event.venue, event.gatherings,
            event.prices, event.terms,
        )  # fmt: skip
    if page is None:
        return None
    return _planned(page, event) or _completed(page, event) or seats_after(page, event)


def _planned(page: TrainingPage, event: Event) -> TrainingPage | None:
    match event:
        case Training.Revised(programme=programme, venue=venue):
            return replace(page, programme=programme, venue=venue)
        case Training.Published():
            return replace(page, state=TrainingState.OPEN)
        case Training.Closed():
            return replace(page, state=TrainingState.CLOSED)
        case Training.Moved(gatherings=days):
            return replace(page, gatherings=days)
        case Training.Cancelled(reason=reason):
            return replace(page, state=TrainingState.CANCELLED, reason=reason)
        case Training.Held():
            return replace(page, state=TrainingState.HELD)
        case Training.MaterialAdded(material_id=material, title=title, link=link):
            return replace(page, materials=(*page.materials, Material(material, title, link)))
        case Training.MaterialRemoved(material_id=gone):
            kept = tuple(one for one in page.materials if one.material_id != gone)
            return replace(page, materials=kept)
    return None


def _completed(page: TrainingPage, event: Event) -> TrainingPage | None:
    match event:
        case Completion.AttendanceTaken(gathering=nth, present=present):
            return replace(page, present={**page.present, str(nth): present})
        case Completion.CertificateGranted(person_id=person, code=code):
            return replace(page, certified={**page.certified, person: code})
        case Completion.CertificateRevoked(person_id=person):
            kept = {one: code for one, code in page.certified.items() if one != person}
            return replace(page, certified=kept)
        case Completion.Evaluated(person_id=person):
            return replace(page, evaluated=(*page.evaluated, person))
    return None


training_page = View("training_page", TrainingPage, _key, fold, version=2)
