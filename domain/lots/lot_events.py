"""What happens to bought minutes: added, reserved, used, given back, ended."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.events import Event
from domain.lots.lot import Lot, Piece, Source
from domain.slots import HELSINKI, zone_named


class MinutesMoved(Event):
    """Minutes of a session changed their state."""

    owner_id: UUID
    session_id: UUID
    pieces: tuple[Piece, ...]

    def apply(self, aggregate: Any) -> None:
        reserved, used = self.signs()
        for piece in self.pieces:
            lot: Lot = aggregate.lots[piece.lot_id]
            lot.shift(self.session_id, reserved * piece.minutes, used * piece.minutes)

    def signs(self) -> tuple[int, int]:
        """How a minute changes what is reserved, and what is used."""
        return (0, 0)


class LotAdded(Event):
    """A lot of minutes was added."""

    owner_id: UUID
    lot_id: UUID
    minutes: int
    valid_until: date | None
    source: Source
    order_id: UUID | None

    def apply(self, aggregate: Any) -> None:
        aggregate.lots[self.lot_id] = Lot(
            self.minutes,
            self.valid_until,
            added_on=self.timestamp.astimezone(zone_named(HELSINKI)).date(),
        )


class LotExtended(Event):
    """A lot may be used for longer."""

    owner_id: UUID
    lot_id: UUID
    valid_until: date
    earlier: date | None

    def apply(self, aggregate: Any) -> None:
        aggregate.lots[self.lot_id].valid_until = self.valid_until


class LotStoodStill(Event):
    """The end of a lot moved by the days of a pause or a leave; `days` counts all of them."""

    owner_id: UUID
    lot_id: UUID
    days: int
    valid_until: date
    earlier: date

    def apply(self, aggregate: Any) -> None:
        lot: Lot = aggregate.lots[self.lot_id]
        lot.still, lot.valid_until = self.days, self.valid_until


class MinutesReserved(MinutesMoved):
    """Minutes were set aside for a booked session."""

    def signs(self) -> tuple[int, int]:
        return (1, 0)


class MinutesFreed(MinutesMoved):
    """Minutes set aside for a session are free again."""

    def signs(self) -> tuple[int, int]:
        return (-1, 0)


class MinutesUsed(MinutesMoved):
    """Minutes set aside for a session were used."""

    def signs(self) -> tuple[int, int]:
        return (-1, 1)


class MinutesRestored(MinutesMoved):
    """Minutes that a session had used were given back to the package."""

    def signs(self) -> tuple[int, int]:
        return (0, -1)


class LotExpired(Event):
    """What was left of a lot came to its end."""

    owner_id: UUID
    lot_id: UUID
    minutes: int

    def apply(self, aggregate: Any) -> None:
        aggregate.lots[self.lot_id].expired += self.minutes


class LotRevived(Event):
    """What had come to its end may be used again."""

    owner_id: UUID
    lot_id: UUID
    minutes: int

    def apply(self, aggregate: Any) -> None:
        aggregate.lots[self.lot_id].expired -= self.minutes


class LotReturned(Event):
    """What was left of a lot went back to its buyer."""

    owner_id: UUID
    lot_id: UUID
    minutes: int

    def apply(self, aggregate: Any) -> None:
        aggregate.lots[self.lot_id].returned += self.minutes
