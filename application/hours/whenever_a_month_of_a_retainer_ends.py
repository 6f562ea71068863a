"""Whenever a retainer begins, or a month of it was charged, the next month is charged in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from application.hours.agree_retainer import ChargeRetainer
from application.policies import Later
from domain.events import Event
from domain.hours import Retainer
from domain.package_policy import months_later
from domain.slots import HELSINKI


def whenever_a_month_of_a_retainer_ends(event: Event) -> Iterator[Later]:
    match event:
        case Retainer.Agreed(first_month=month):
            yield _charged_after(event.originator_id, month)
        case Retainer.MonthCharged(month=month):
            yield _charged_after(event.originator_id, months_later(month, 1))


def _charged_after(retainer_id: UUID, month: date) -> Later:
    begins = datetime.combine(months_later(month, 1), time(3), ZoneInfo(HELSINKI))
    return Later(begins, ChargeRetainer(retainer_id=retainer_id, month=month))
