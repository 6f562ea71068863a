"""The calendar elsewhere that specifications of a mentor's own calendar speak of."""

from datetime import timedelta

from application.mentors.set_weekly_hours import SetWeeklyHours
from application.mentors.subscribe_calendar import SubscribeCalendar
from application.mentors.take_busy_times import NoteCalendarSilent, TakeBusyTimes
from domain.calendar_trouble import Trouble
from domain.slots import Slot
from tests.mentors.hours import MONDAYS
from tests.mentors.pool import JOINED, MENTOR
from tests.spec import NOON

ADDRESS = "https://calendar.example/private/abc123/basic.ics"
SUBSCRIBED = SubscribeCalendar(mentor_id=MENTOR, address=ADDRESS)
OPEN = SetWeeklyHours(mentor_id=MENTOR, weekly=MONDAYS)
READY = (*JOINED, OPEN, SUBSCRIBED)
NEXT_MONDAY = NOON + timedelta(days=7)
DENTIST = Slot(NEXT_MONDAY, 90)
SCHOOL = Slot(NEXT_MONDAY + timedelta(days=7), 60)


def read(*times: Slot, number: int = 1) -> TakeBusyTimes:
    return TakeBusyTimes(mentor_id=MENTOR, number=number, times=times)


def silent(trouble: Trouble = Trouble.UNREACHED, number: int = 1) -> NoteCalendarSilent:
    return NoteCalendarSilent(mentor_id=MENTOR, number=number, trouble=trouble)
