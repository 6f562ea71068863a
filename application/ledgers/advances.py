"""What was paid in advance and is still owed: packages, hours, gift cards, lot by lot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from application.invoicing.pricing import civil_day
from application.views import Put, RowStep, Table
from domain.events import Event
from domain.hours import HourPool
from domain.lots import Lots
from domain.money import NOTHING, Money
from domain.packages import Package
from domain.vouchers import GiftCard

UNIT: Final = 15
"""Hours are bought and used by the quarter."""


@dataclass(frozen=True)
class AdvanceMove:
    """Minutes sold ahead, or minutes of them used, ended or returned: those are below zero.

    `on` is the day it happened, which is not always the day it was written down.
    """

    move_id: str
    advance_id: UUID
    kind: str
    payer_id: UUID | None
    engagement_id: UUID | None
    minutes: int
    price: Money
    valid_until: date | None
    on: date
    position: int
    recorded_at: datetime


@dataclass(frozen=True)
class AdvanceRow:
    """One purchase with what is left of it; amounts are in the payer's terms."""

    advance_id: UUID
    kind: str
    payer_id: UUID
    engagement_id: UUID | None
    minutes: int
    left: int
    price: Money
    owed: Money
    valid_until: date | None


def rows(event: Event) -> Iterator[RowStep]:
    this = event.originator_id
    match event:
        case Package.Bought(payer_id=payer, minutes=minutes, price=price):
            yield _put(event, this, minutes, "package", payer, event.engagement_id, price)
        case HourPool.Bought(payer_id=payer, units=units, price=price):
            yield _put(event, this, units * UNIT, "hours", payer, event.engagement_id, price)
        case GiftCard.Sold(payer_id=payer, minutes=minutes, price=price):
            yield _put(event, this, minutes, "gift_card", payer, None, price)
        case GiftCard.Returned():
            yield _put(event, this, 0, "returned")
        case _:
            yield from _lessened(event)


def _lessened(event: Event) -> Iterator[RowStep]:
    this = event.originator_id
    match event:
        case GiftCard.Spent(minutes=minutes):
            yield _put(event, this, -minutes)
        case GiftCard.PutBack(minutes=minutes):
            yield _put(event, this, minutes)
        case HourPool.WorkNoted(covered=units):
            yield _put(event, this, -units * UNIT)
        case HourPool.WorkTakenBack(covered=units) | HourPool.Closed(unused=units):
            back = isinstance(event, HourPool.WorkTakenBack)
            yield _put(event, this, (units if back else -units) * UNIT)
        case (
            Lots.LotExpired(lot_id=lot, minutes=minutes)
            | Lots.LotReturned(lot_id=lot, minutes=minutes)
        ):
            yield _put(event, lot, -minutes)
        case Lots.LotRevived(lot_id=lot, minutes=minutes):
            yield _put(event, lot, minutes)
        case Lots.LotExtended(lot_id=lot) | Lots.LotStoodStill(lot_id=lot):
            yield _put(event, lot, 0)
        case Lots.MinutesUsed(pieces=pieces) | Lots.MinutesRestored(pieces=pieces):
            for piece in pieces:
                yield _put(event, piece.lot_id, -event.signs()[1] * piece.minutes)


def _put(
    event: Event,
    advance: UUID,
    minutes: int,
    kind: str = "",
    payer: UUID | None = None,
    engagement: UUID | None = None,
    price: Money = NOTHING,
) -> Put:
    key = f"{event.originator_id}/{event.originator_version}/{advance}"
    told = event.envelope.recorded_at
    happened = civil_day(event.envelope.happened_at or told)
    on = event.day if isinstance(event, HourPool.WorkNoted) else happened
    until: date | None = getattr(event, "valid_until", None)
    return Put(
        AdvanceMove(
            key, advance, kind, payer, engagement, minutes, price, until, on, event.position, told
        )
    )


def advances(moves: Iterable[AdvanceMove]) -> list[AdvanceRow]:
    """Every purchase something is still owed for, the share of its price that is left."""
    together: dict[UUID, list[AdvanceMove]] = {}
    for move in moves:
        together.setdefault(move.advance_id, []).append(move)
    found = (_row(group) for group in together.values())
    return [row for row in found if row is not None and row.left > 0]


def _row(group: list[AdvanceMove]) -> AdvanceRow | None:
    """The purchase of a group; minutes given as amends were never bought and are owed nothing."""
    sold = next((move for move in group if move.payer_id), None)
    if sold is None or sold.payer_id is None or any(move.kind == "returned" for move in group):
        return None
    left = sum(move.minutes for move in group)
    owed = sold.price.share(Decimal(left) / sold.minutes)
    ends = [m.valid_until for m in sorted(group, key=lambda m: m.position) if m.valid_until]
    return AdvanceRow(
        sold.advance_id, sold.kind, sold.payer_id, sold.engagement_id, sold.minutes, left,
        sold.price, owed, ends[-1] if ends else None,
    )  # fmt: skip


advance_moves = Table(
    "advance_moves", AdvanceMove, ("move_id",), rows, (("advance_id",), ("recorded_at",)),
    version=4,
)  # fmt: skip
