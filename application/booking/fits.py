"""Whether a time may be booked at all: the mentor's hours, the limits of every level, holidays."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from application.firm import Work
from domain.availability import AvailabilityRules, Taken, free_times
from domain.booking_policy import booking_policy_at
from domain.booking_rules import BookingRules, chained, rules_of
from domain.diaries import Buffers, Diary, TimeTaken, diaries_around, diary_of
from domain.firm_details import OUR_FIRM
from domain.holidays import holidays_between
from domain.limits import Limits
from domain.mentors import Mentor, pool_policy_on
from domain.opening_hours import OpeningHours
from domain.outside_calendars import OutsideCalendar, calendar_of
from domain.refusals import Refused
from domain.slots import HELSINKI, Slot, zone_named


class NotBookable(Refused):
    """The mentor cannot be booked at this time. Choose one of the free times."""


def opening_of(mentor: Mentor, firm: BookingRules | None, around: date) -> OpeningHours:
    """The hours a mentor may be booked in; the firm opens holidays and closes days of its own."""
    month = timedelta(days=31)
    return OpeningHours(
        weekly=mentor.weekly,
        zone=mentor.zone,
        closed_days=frozenset(mentor.closed) | (firm.closed_days if firm else frozenset()),
        extra_hours=tuple(mentor.extra),
        holidays=holidays_between(around - month, around + month),
        opened_holidays=frozenset(firm.opened_holidays) if firm else frozenset(),
        absences=tuple(mentor.absences.values()),
    )


def limits_for(work: Work, mentor_id: UUID, service_id: UUID | None) -> Limits:
    """The limits that hold for a mentor and a service today, noting whose rules decide."""
    policy = booking_policy_at(work.now)
    work.under(policy.version)
    today = work.now.astimezone(zone_named(HELSINKI)).date()
    said = []
    for subject in (OUR_FIRM, mentor_id, service_id):
        rules = work.see(BookingRules, rules_of(subject)) if subject else None
        if rules:
            work.under(f"booking-rules/{subject}@{len(rules.versions)}")
            said.append(rules.limits_on(today))
    return chained(said, policy.limits)


def buffers_of(limits: Limits) -> Buffers:
    """What the limits keep free around a session."""
    return Buffers(limits.buffer_before_minutes or 0, limits.buffer_after_minutes or 0)


def require_bookable(
    work: Work,
    mentor: Mentor,
    service_id: UUID | None,
    slot: Slot,
    but: UUID | None = None,
    furthest_days: int | None = None,
) -> Buffers:
    """What to keep free around the slot; leaves the promise `but` out of sight.

    An engagement is booked further ahead than a visitor books: `furthest_days`.

    Raises TimeTaken where somebody has it, NotBookable where the rules do not offer it, and what
    `require_fit` raises.
    """
    require_fit(work, mentor.id, slot, but)
    limits = limits_for(work, mentor.id, service_id)
    limits = limits.overridden_by(Limits(furthest_days=furthest_days))
    firm = work.see(BookingRules, rules_of(OUR_FIRM))
    rules = AvailabilityRules(
        opening=opening_of(mentor, firm, slot.day),
        limits=limits, minutes=slot.minutes,
    )  # fmt: skip
    taken = [
        promise
        for month in diaries_around(mentor.id, slot)
        if (diary := work.find(Diary, month))
        for promise in diary.taken(work.now, but)
    ]
    if own := work.see(OutsideCalendar, calendar_of(mentor.id)):
        taken += own.taken
    if not _offered(rules, [], work, slot):
        raise NotBookable
    if not _offered(rules, taken, work, slot):
        raise TimeTaken
    return buffers_of(rules.limits)


def require_fit(work: Work, mentor_id: UUID, slot: Slot, but: UUID | None = None) -> None:
    """A mentor meets only while ethics and certificates hold, and never past a month's cap.

    What has been is recorded all the same. Raises ValidityEnded, MonthFull.
    """
    mentor = work.see(Mentor, mentor_id)
    if mentor is None or slot.ends_at <= work.now:
        return
    mentor.require_fit_to_meet(slot.day)
    policy = pool_policy_on(slot.day)
    work.under(policy.version)
    month = slot.months[0]
    diary = work.find(Diary, diary_of(mentor_id, month))
    promised = [
        one.slot.minutes
        for promise_id, one in (diary.promised.items() if diary else ())
        if promise_id != but and one.stands(work.now) and one.slot.months[0] == month
    ]
    mentor.require_month(sum(promised), slot.minutes, policy)


def _offered(rules: AvailabilityRules, taken: list[Taken], work: Work, slot: Slot) -> bool:
    day = slot.seen_from(rules.opening.zone).date()
    times = free_times(rules, taken, work.now, day, day, rules.opening.zone)
    return any(time.slot.starts_at == slot.starts_at for time in times)
