"""Bought minutes: lots used oldest end first, reserved when booked, used when held.

Of every lot: bought = used + reserved + free + expired + returned, at every moment.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid5

from domain.events import Created, event
from domain.lots import lot_events as happened
from domain.lots.lot import NoMinutesLeft, Piece, Source, drawn
from domain.lots.lot_ends import LotEnds

_LOTS = UUID("6c756f74-7369-5000-8000-000000000010")


def lots_of(owner_id: UUID) -> UUID:
    """The id of the lots of an engagement, or of a budget several engagements share."""
    return uuid5(_LOTS, str(owner_id))


class Lots(LotEnds):
    """The minutes bought for one engagement or budget."""

    class Opened(Created):
        """Lots were begun."""

    LotAdded = happened.LotAdded
    LotExtended = happened.LotExtended
    LotStoodStill = happened.LotStoodStill
    MinutesReserved = happened.MinutesReserved
    MinutesFreed = happened.MinutesFreed
    MinutesUsed = happened.MinutesUsed
    MinutesRestored = happened.MinutesRestored
    LotExpired = happened.LotExpired
    LotRevived = happened.LotRevived
    LotReturned = happened.LotReturned

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.lots = {}

    def add(
        self,
        owner_id: UUID,
        lot_id: UUID,
        minutes: int,
        valid_until: date | None,
        source: Source = Source.BOUGHT,
        order_id: UUID | None = None,
    ) -> None:
        if lot_id not in self.lots:
            self.record(
                happened.LotAdded, owner_id=owner_id, lot_id=lot_id, minutes=minutes,
                valid_until=valid_until, source=source, order_id=order_id,
            )  # fmt: skip

    def reserve(self, owner_id: UUID, session_id: UUID, minutes: int, day: date) -> None:
        """Set minutes aside for a session of that day, anew if it had some. Raises NoMinutesLeft.

        Lots that end first are used first.
        """
        if self.reserved_for(session_id) == minutes and self._fits(session_id, day):
            return
        self.free(owner_id, session_id)
        if self.left_on(day) < minutes:
            raise NoMinutesLeft(left=self.left_on(day))
        pieces = tuple(drawn(self._in_order(day), minutes))
        self._move(happened.MinutesReserved, owner_id, session_id, pieces)

    def free(self, owner_id: UUID, session_id: UUID) -> None:
        """Let go what is set aside for a session."""
        self._move(happened.MinutesFreed, owner_id, session_id, self._held_by(session_id))

    def use(self, owner_id: UUID, session_id: UUID, minutes: int) -> None:
        """Use so much of what is set aside for a session, and let the rest go."""
        held = [(piece.lot_id, piece.minutes) for piece in self._held_by(session_id)]
        self._move(happened.MinutesUsed, owner_id, session_id, tuple(drawn(held, minutes)))
        self.free(owner_id, session_id)

    def restore(self, owner_id: UUID, session_id: UUID) -> None:
        """Give back what a session used, to the lots it came from."""
        used = tuple(
            Piece(lot_id, lot.used[session_id])
            for lot_id, lot in self.lots.items()
            if session_id in lot.used
        )
        self._move(happened.MinutesRestored, owner_id, session_id, used)

    def left_on(self, day: date) -> int:
        """How many minutes a session of that day may still use."""
        return sum(lot.free for lot in self.lots.values() if lot.valid_on(day))

    def reserved_for(self, session_id: UUID) -> int:
        """How many minutes are set aside for a session."""
        return sum(piece.minutes for piece in self._held_by(session_id))

    def _in_order(self, day: date) -> list[tuple[UUID, int]]:
        usable = [(lot_id, lot) for lot_id, lot in self.lots.items() if lot.valid_on(day)]
        usable.sort(key=lambda each: each[1].valid_until or date.max)
        return [(lot_id, lot.free) for lot_id, lot in usable]

    def _held_by(self, session_id: UUID) -> tuple[Piece, ...]:
        return tuple(
            Piece(lot_id, lot.reserved[session_id])
            for lot_id, lot in self.lots.items()
            if session_id in lot.reserved
        )

    def _fits(self, session_id: UUID, day: date) -> bool:
        return all(self.lots[piece.lot_id].valid_on(day) for piece in self._held_by(session_id))

    def _move(
        self,
        kind: type[happened.MinutesMoved],
        owner_id: UUID,
        session_id: UUID,
        pieces: tuple[Piece, ...],
    ) -> None:
        if pieces:
            self.record(kind, owner_id=owner_id, session_id=session_id, pieces=pieces)
