"""A training: its programme and days, on sale, moved, cancelled or held."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from domain.events import Created, Event, event
from domain.privacy import Public
from domain.slots import Slot
from domain.trainings import materials
from domain.trainings.programme import Prices, Programme, Venue, in_order
from domain.trainings.words import NotHeldYet, ReasonNeeded, TrainingOver

Text = Annotated[str, Public]


class TrainingState(StrEnum):
    """Where a training is on its way."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    HELD = "held"


class Training(materials.Materials):
    """One training that is held once."""

    class Planned(Created):
        """A training was planned; nobody can register yet."""

        programme: Programme
        trainer_id: UUID
        venue: Venue
        gatherings: tuple[Slot, ...]
        prices: Prices
        terms: Text

    class Revised(Event):
        """The words of a training were put right."""

        programme: Programme
        venue: Venue

    class Published(Event):
        """Registration for a training was opened."""

    class Closed(Event):
        """Registration for a training was closed."""

    class Moved(Event):
        """A training was moved to other days."""

        gatherings: tuple[Slot, ...]
        earlier: tuple[Slot, ...]
        reason: Text

    class Cancelled(Event):
        """A training was cancelled by the firm."""

        reason: Text

    MaterialAdded = materials.MaterialAdded
    MaterialRemoved = materials.MaterialRemoved

    class Held(Event):
        """A training has been held."""

        gatherings: tuple[Slot, ...]
        people: tuple[UUID, ...]
        """Who took part, and is asked what they thought of it."""

    @event(Planned)
    def __init__(
        self, id: UUID, programme: Programme, trainer_id: UUID, venue: Venue,
        gatherings: tuple[Slot, ...], prices: Prices, terms: str,
    ) -> None:  # fmt: skip
        self.programme, self.trainer_id, self.venue = programme, trainer_id, venue
        self.gatherings, self.prices, self.terms = gatherings, prices, terms
        self.state = TrainingState.DRAFT
        self.materials: dict[UUID, str] = {}
        self.materials_gone: set[UUID] = set()
        self.called_off = False
        """Whether it was cancelled, so that nobody gets a seat any more."""

    def revise(self, programme: Programme, venue: Venue) -> None:
        """Put the words right; what was bought before stands. Raises TrainingOver."""
        self._require_alive()
        if (programme, venue) != (self.programme, self.venue):
            self._revised(programme, venue)

    def publish(self) -> None:
        self._require_alive()
        if self.state is not TrainingState.OPEN:
            self._published()

    def close(self) -> None:
        self._require_alive()
        if self.state is TrainingState.OPEN:
            self._closed()

    def move(self, gatherings: tuple[Slot, ...], reason: str) -> None:
        """Hold it on other days. Raises TrainingOver, ReasonNeeded, NoGatherings and its like."""
        self._require_alive()
        if not reason.strip():
            raise ReasonNeeded
        if in_order(gatherings) != self.gatherings:
            self._moved(gatherings, self.gatherings, reason.strip())

    def cancel(self, reason: str) -> None:
        """Raises TrainingOver, ReasonNeeded."""
        if self.state is TrainingState.CANCELLED:
            return
        self._require_alive()
        if not reason.strip():
            raise ReasonNeeded
        self._cancelled(reason.strip())

    def hold(self, people: tuple[UUID, ...], now: datetime) -> None:
        """Raises TrainingOver, NotHeldYet."""
        if self.state is TrainingState.HELD:
            return
        self._require_alive()
        if now < self.gatherings[-1].ends_at:
            raise NotHeldYet
        self._held(self.gatherings, people)

    def _require_alive(self) -> None:
        if self.state in {TrainingState.CANCELLED, TrainingState.HELD}:
            raise TrainingOver

    @event(Revised)
    def _revised(self, programme: Programme, venue: Venue) -> None:
        self.programme, self.venue = programme, venue

    @event(Published)
    def _published(self) -> None:
        self.state = TrainingState.OPEN

    @event(Closed)
    def _closed(self) -> None:
        self.state = TrainingState.CLOSED

    @event(Moved)
    def _moved(self, gatherings: tuple[Slot, ...], earlier: tuple[Slot, ...], reason: str) -> None:
        self.gatherings = gatherings

    @event(Cancelled)
    def _cancelled(self, reason: str) -> None:
        self.state, self.called_off = TrainingState.CANCELLED, True

    @event(Held)
    def _held(self, gatherings: tuple[Slot, ...], people: tuple[UUID, ...]) -> None:
        self.state = TrainingState.HELD
