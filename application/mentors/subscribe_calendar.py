"""Let a mentor's own calendar elsewhere keep times from being booked, or read it no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.mentors import Mentor
from domain.outside_calendars import OutsideCalendar, calendar_of
from domain.receivers import AddressUnusable, plain_address
from domain.refusals import Refused

WEBCAL = "webcal://"


class CalendarAddressUnusable(Refused):
    """A calendar's address begins with https:// (or webcal://) and names a host."""

    status = 422


@dataclass(frozen=True, kw_only=True)
class SubscribeCalendar(Command):
    """Read a calendar at this address from now on, in place of the one before if there was one."""

    mentor_id: UUID
    address: Annotated[str, MaxLen(1000)]

    def do(self, work: Work) -> None:
        mentor = work.get(Mentor, self.mentor_id)
        calendar = work.get(OutsideCalendar, calendar_of(mentor.id))
        calendar.subscribe(mentor.id, mentor.person_id, usable(self.address))


@dataclass(frozen=True, kw_only=True)
class UnsubscribeCalendar(Command):
    """Read a mentor's own calendar no more; its busy times are forgotten and free again."""

    mentor_id: UUID

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id)
        work.get(OutsideCalendar, calendar_of(self.mentor_id)).unsubscribe()


def usable(address: str) -> str:
    """The address under which a calendar is read. Raises CalendarAddressUnusable."""
    written = address.strip()
    if written[: len(WEBCAL)].lower() == WEBCAL:
        written = "https://" + written[len(WEBCAL) :]
    try:
        return plain_address(written)
    except AddressUnusable:
        raise CalendarAddressUnusable from None
