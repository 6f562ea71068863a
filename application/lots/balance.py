"""What is left of the minutes bought for an engagement, lot by lot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.lots import Lots, Source


@dataclass(frozen=True)
class LotLine:
    """One lot and what has become of it."""

    lot_id: UUID
    source: Source
    bought: int
    valid_until: date | None
    reserved: int = 0
    used: int = 0
    expired: int = 0
    returned: int = 0

    @property
    def free(self) -> int:
        """What can still be booked."""
        return self.bought - self.reserved - self.used - self.expired - self.returned


@dataclass(frozen=True)
class Balance:
    """The minutes of an engagement or budget."""

    owner_id: UUID
    lots: tuple[LotLine, ...] = ()

    @property
    def bought(self) -> int:
        """All that was ever added."""
        return sum(lot.bought for lot in self.lots)

    @property
    def used(self) -> int:
        """All that sessions have used."""
        return sum(lot.used for lot in self.lots)

    @property
    def free(self) -> int:
        """All that can still be booked."""
        return sum(lot.free for lot in self.lots)

    @property
    def ends(self) -> date | None:
        """The day by which the first minutes left have to be used."""
        return min(
            (lot.valid_until for lot in self.lots if lot.free and lot.valid_until), default=None
        )


def _key(event: Event) -> Iterable[UUID]:
    owner = getattr(event, "owner_id", None)
    return (owner,) if isinstance(event, Lots.Event) and owner else ()


def fold(balance: Balance | None, event: Event) -> Balance | None:
    if isinstance(event, Lots.LotAdded):
        line = LotLine(event.lot_id, event.source, event.minutes, event.valid_until)
        known = balance or Balance(event.owner_id)
        return replace(known, lots=(*known.lots, line))
    assert balance
    match event:
        case (
            Lots.LotExtended(lot_id=lot, valid_until=until)
            | Lots.LotStoodStill(lot_id=lot, valid_until=until)
        ):
            return _changed(balance, lot, valid_until=until)
        case Lots.LotExpired(lot_id=lot, minutes=minutes):
            return _changed(balance, lot, expired=_line(balance, lot).expired + minutes)
        case Lots.LotRevived(lot_id=lot, minutes=minutes):
            return _changed(balance, lot, expired=_line(balance, lot).expired - minutes)
        case Lots.LotReturned(lot_id=lot, minutes=minutes):
            return _changed(balance, lot, returned=_line(balance, lot).returned + minutes)
    return _moved(balance, event)


def _moved(balance: Balance, event: Event) -> Balance:
    signs = event.signs() if hasattr(event, "signs") else (0, 0)
    for piece in getattr(event, "pieces", ()):
        line = _line(balance, piece.lot_id)
        balance = _changed(
            balance, piece.lot_id, reserved=line.reserved + signs[0] * piece.minutes,
            used=line.used + signs[1] * piece.minutes,
        )  # fmt: skip
    return balance


def _line(balance: Balance, lot_id: UUID) -> LotLine:
    return next(line for line in balance.lots if line.lot_id == lot_id)


def _changed(balance: Balance, lot_id: UUID, **to: object) -> Balance:
    lots = tuple(
        replace(line, **to) if line.lot_id == lot_id else line  # type: ignore[arg-type]
        for line in balance.lots
    )
    return replace(balance, lots=lots)


balance = View("balance", Balance, _key, fold, version=3)
