"""Every pool of hours and every retainer: whose, how much of it is used, until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from application.views import Change, Put, Remove, RowStep, Table
from domain.events import Event
from domain.hours import HourPool, Retainer
from domain.money import Money


class HoursKind(StrEnum):
    """How hours were agreed."""

    POOL = "pool"
    RETAINER = "retainer"


@dataclass(frozen=True)
class HoursRow:
    """A pool or a retainer; `units` are quarters of an hour, bought or included every month."""

    hours_id: UUID
    kind: HoursKind
    payer_id: UUID
    engagement_id: UUID | None
    units: int
    price: Money
    hour: Money
    order_number: str
    begins: date
    ends: date | None
    closed: bool


@dataclass(frozen=True)
class WorkRow:
    """Work noted against one of them."""

    work_id: UUID
    hours_id: UUID
    by_id: UUID
    day: date
    minutes: int
    covered: int
    over: int
    what: str


def hours_rows(event: Event) -> Iterator[RowStep]:
    this = event.originator_id
    match event:
        case HourPool.Bought():
            yield Put(
                HoursRow(
                    this, HoursKind.POOL, event.payer_id, event.engagement_id, event.units,
                    event.price, event.hour, event.order_number, event.bought_on,
                    event.valid_until, closed=False,
                )
            )  # fmt: skip
        case HourPool.Closed():
            yield Change({"hours_id": this}, {"closed": True})
        case Retainer.Agreed():
            yield Put(
                HoursRow(
                    this, HoursKind.RETAINER, event.payer_id, event.engagement_id,
                    event.included, event.fee, event.hour, event.order_number, event.first_month,
                    event.last_month, closed=False,
                )
            )  # fmt: skip
        case Retainer.EndSet(last_month=month):
            yield Change({"hours_id": this}, {"ends": month})


def work_rows(event: Event) -> Iterator[RowStep]:
    match event:
        case HourPool.WorkNoted() | Retainer.WorkNoted():
            yield Put(
                WorkRow(
                    event.work_id, event.originator_id, event.by_id, event.day, event.minutes,
                    event.covered, event.over, event.what,
                )
            )  # fmt: skip
        case HourPool.WorkTakenBack(work_id=work) | Retainer.WorkTakenBack(work_id=work):
            yield Remove({"work_id": work})


hour_list = Table("hours", HoursRow, ("hours_id",), hours_rows, (("payer_id",),))
work_list = Table("work_noted", WorkRow, ("work_id",), work_rows, (("hours_id", "day"),))
