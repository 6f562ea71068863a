"""What was sold and what mentors earned of it: by engagement, by client, by mentor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from application.ledgers.unbilled import UnbilledMove
from application.mentor_fees.fee_moves import FeeMove, FeeMoved
from application.views import Put, RowStep, Table
from domain.events import Event, derived
from domain.invoicing.forms import BROUGHT_ALONG
from domain.invoicing.issuing import Issued
from domain.money import NOTHING, Money

Sums = dict[UUID | None, Money]


@dataclass(frozen=True)
class SaleMove:
    """What one thing delivered brought on one document, without tax; below zero when credited."""

    move_id: str
    document_id: UUID
    client_id: UUID
    source_id: UUID | None
    order_id: UUID | None
    net: Money
    on: date
    recorded_at: datetime


class MarginBy(StrEnum):
    """What the margins are told by."""

    ENGAGEMENT = "engagement"
    CLIENT = "client"
    MENTOR = "mentor"


@dataclass(frozen=True)
class MarginRow:
    """Sales less mentors' fees, both without tax; no id where it belongs to none."""

    id: UUID | None
    sold: Money
    fees: Money
    margin: Money


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Issued(snapshot=snapshot) if snapshot.form != BROUGHT_ALONG:
            sign = -1 if event.kind == "credit" else 1
            day = snapshot.paid_on or event.issued_on
            for place, line in enumerate(snapshot.lines):
                sources = line.sources if event.order_id is None else ()
                pieces = (line.net * sign).split(len(sources) or 1)
                for nth, net in enumerate(pieces):
                    yield Put(
                        SaleMove(
                            f"{event.originator_id}/{place}/{nth}", event.originator_id,
                            event.client_id, UUID(sources[nth]) if sources else None,
                            event.order_id, net, day, event.envelope.recorded_at,
                        )
                    )  # fmt: skip


def margins(
    by: MarginBy,
    sales: Iterable[SaleMove],
    fees: Iterable[FeeMove],
    lines: Iterable[UnbilledMove],
) -> list[MarginRow]:
    """Sum up by what is asked for; `lines` tell which engagement something delivered was of."""
    course = {line.source_id: line.engagement_id for line in lines if line.waits}
    sold: Sums = {}
    client_of: dict[UUID | None, UUID] = {}
    clients: Sums = {}
    for sale in sales:
        engagement = derived(sale.order_id, "engagement") if sale.order_id else None
        if sale.source_id:
            engagement = course.get(sale.source_id)
        _add(sold, engagement, sale.net)
        _add(clients, sale.client_id, sale.net)
        if engagement:
            client_of[engagement] = sale.client_id
    earned = [fee for fee in fees if fee.what in {FeeMoved.EARNED, FeeMoved.CORRECTED}]
    if by is MarginBy.CLIENT:
        return _rows(clients, _summed((client_of.get(e), fee) for e, fee in _of_courses(earned)))
    if by is MarginBy.MENTOR:
        cost: Sums = _summed((fee.mentor_id, fee.amount) for fee in earned)
        return _rows(_by_mentor(sold, earned), cost)
    return _rows(sold, _summed(_of_courses(earned)))


def _by_mentor(sold: Sums, earned: list[FeeMove]) -> Sums:
    """Each engagement's sales, shared between its mentors by what they earned in it."""
    found: Sums = {}
    for engagement, net in sold.items():
        own = _summed((f.mentor_id, f.amount) for f in earned if f.engagement_id == engagement)
        weights = [max(0, fee.cents) for fee in own.values()]
        if engagement is None or not sum(weights):
            _add(found, None, net)
            continue
        for mentor, part in zip(own, net.apportion(weights), strict=True):
            _add(found, mentor, part)
    return found


def _of_courses(earned: list[FeeMove]) -> Iterator[tuple[UUID | None, Money]]:
    for fee in earned:
        yield fee.engagement_id, fee.amount


def _summed(some: Iterable[tuple[UUID | None, Money]]) -> Sums:
    sums: Sums = {}
    for key, amount in some:
        _add(sums, key, amount)
    return sums


def _add(sums: Sums, key: UUID | None, amount: Money) -> None:
    sums[key] = sums.get(key, NOTHING) + amount


def _rows(sold: Sums, fees: Sums) -> list[MarginRow]:
    keys = sorted(sold.keys() | fees.keys(), key=str)
    both = ((key, sold.get(key, NOTHING), fees.get(key, NOTHING)) for key in keys)
    return [MarginRow(key, sale, fee, sale - fee) for key, sale, fee in both]


sale_moves = Table(
    "sale_moves", SaleMove, ("move_id",), rows, (("on",), ("document_id",), ("recorded_at",))
)
