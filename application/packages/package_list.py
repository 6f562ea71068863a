"""Every package sold: for whom, until when, at what price, and how it ended.

A package ends with its lot, which stands still through pauses and leaves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.cancelling_policy import Payer
from domain.events import Event
from domain.lots import Lots
from domain.money import Money
from domain.packages import Package


@dataclass(frozen=True)
class PackageRow:
    """One package; `price` is in the payer's terms, with or without tax."""

    package_id: UUID
    engagement_id: UUID
    payer_id: UUID
    payer: Payer
    units: int
    minutes: int
    price: Money
    bought_on: date
    valid_until: date
    extended: bool
    ended_on: date | None
    refund: Money | None


def rows(event: Event) -> Iterator[RowStep]:
    this = {"package_id": event.originator_id}
    match event:
        case Package.Bought(
            engagement_id=engagement, payer_id=payer_id, payer=payer, units=units,
            minutes=minutes, price=price, bought_on=bought, valid_until=until,
        ):  # fmt: skip
            yield Put(
                PackageRow(
                    event.originator_id, engagement, payer_id, payer, units, minutes, price,
                    bought, until, extended=False, ended_on=None, refund=None,
                )
            )  # fmt: skip
        case Package.Extended(valid_until=until):
            yield Change(this, {"valid_until": until, "extended": True})
        case (
            Lots.LotExtended(lot_id=lot, valid_until=until)
            | Lots.LotStoodStill(lot_id=lot, valid_until=until)
        ):
            yield Change({"package_id": lot}, {"valid_until": until})
        case Package.Ended(on=day, refund=refund):
            yield Change(this, {"ended_on": day, "refund": refund})


package_list = Table(
    "packages", PackageRow, ("package_id",), rows, (("engagement_id",), ("payer_id",)), version=2
)
