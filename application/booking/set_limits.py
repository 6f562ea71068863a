"""Set how soon, how far and how much may be booked: for the firm, a mentor or a service."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.firm import Command, Work
from domain.booking_rules import BookingRules, Level, rules_of
from domain.firm_details import OUR_FIRM
from domain.limits import Limits
from domain.mentors import Mentor
from domain.services import Service


@dataclass(frozen=True, kw_only=True)
class SetFirmLimits(Command):
    """Set the firm's own limits of booking, from a day on; what is left out stays as it was."""

    valid_from: date
    limits: Limits

    def do(self, work: Work) -> None:
        rules = work.get(BookingRules, rules_of(OUR_FIRM))
        rules.set(OUR_FIRM, Level.FIRM, self.limits, self.valid_from)


@dataclass(frozen=True, kw_only=True)
class SetMentorLimits(Command):
    """Set a mentor's limits of booking, nearer than the firm's."""

    mentor_id: UUID
    valid_from: date
    limits: Limits

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id)
        rules = work.get(BookingRules, rules_of(self.mentor_id))
        rules.set(self.mentor_id, Level.MENTOR, self.limits, self.valid_from)


@dataclass(frozen=True, kw_only=True)
class SetServiceLimits(Command):
    """Set a service's limits of booking, nearest of all."""

    service_id: UUID
    valid_from: date
    limits: Limits

    def do(self, work: Work) -> None:
        work.get(Service, self.service_id)
        rules = work.get(BookingRules, rules_of(self.service_id))
        rules.set(self.service_id, Level.SERVICE, self.limits, self.valid_from)
