"""Whenever bought minutes get an end, or another one, notices are planned before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from application.packages.notice_expiry import NoticeExpiry
from application.policies import Errand, Later, about
from domain.events import Event
from domain.lots import Lots, Source
from domain.package_policy import package_policy_on
from domain.packages import Package
from domain.slots import HELSINKI

HOUR: Final = time(9)


def whenever_a_lot_ends_soon(event: Event) -> Iterator[Later | Errand]:
    match event:
        case Lots.LotAdded(
            source=Source.BOUGHT, owner_id=owner, lot_id=lot, valid_until=date() as until
        ):
            yield from _planned(event, owner, lot, until)
        case (
            Lots.LotExtended(owner_id=owner, lot_id=lot, valid_until=until)
            | Lots.LotStoodStill(owner_id=owner, lot_id=lot, valid_until=until)
        ):
            yield from _planned(event, owner, lot, until)
        case Package.ExpiryNoticed(
            engagement_id=engagement, payer_id=payer, days=days, minutes=minutes, valid_until=until
        ):
            yield Errand(
                "letter",
                about(
                    letter="package_ends", to=payer, package_id=event.originator_id,
                    engagement_id=engagement, days=str(days), minutes=str(minutes),
                    until=until.isoformat(),
                ),
            )  # fmt: skip


def _planned(event: Event, owner: UUID, lot: UUID, until: date) -> Iterator[Later]:
    today = event.envelope.recorded_at.date()
    for days in package_policy_on(until).notice_days:
        day = until - timedelta(days=days)
        if day > today:
            moment = datetime.combine(day, HOUR, ZoneInfo(HELSINKI))
            command = NoticeExpiry(
                engagement_id=owner, package_id=lot, valid_until=until, days=days
            )
            yield Later(moment, command)
