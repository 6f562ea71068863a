"""Whether a time may be booked at all: the mentor's hours, the firm's limits, the holidays."""

from __future__ import annotations

from application.firm import Work
from domain.availability import AvailabilityRules, free_times
from domain.diaries import Diary, TimeTaken, diary_of
from domain.limits import FIRM_DEFAULTS
from domain.mentors import Mentor
from domain.opening_hours import OpeningHours
from domain.refusals import Refused
from domain.slots import Slot


class NotBookable(Refused):
    """The mentor cannot be booked at this time. Choose one of the free times."""


def opening_of(mentor: Mentor) -> OpeningHours:
    """The hours a mentor may be booked in, as the mentor has set them."""
    return OpeningHours(
        weekly=mentor.weekly,
        zone=mentor.zone,
        closed_days=frozenset(mentor.closed),
        extra_hours=tuple(mentor.extra),
        absences=tuple(mentor.absences.values()),
    )


def require_bookable(work: Work, mentor: Mentor, slot: Slot) -> None:
    """Raise TimeTaken where somebody has it, NotBookable where the rules do not offer it."""
    rules = AvailabilityRules(
        opening=opening_of(mentor), limits=FIRM_DEFAULTS, minutes=slot.minutes
    )
    day = slot.day
    taken = [
        promise
        for month in slot.widened(24 * 60, 24 * 60).months
        for promise in work.get(Diary, diary_of(mentor.id, month)).taken(work.now)
    ]
    offered = free_times(rules, [], work.now, day, day, mentor.zone)
    if slot.starts_at not in {time.slot.starts_at for time in offered}:
        raise NotBookable
    free = free_times(rules, taken, work.now, day, day, mentor.zone)
    if slot.starts_at not in {time.slot.starts_at for time in free}:
        raise TimeTaken
