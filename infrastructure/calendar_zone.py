"""Finland's clock as a calendar file wants it: two rules instead of decades of dates.

Directive 2000/84/EC: clocks turn at 01:00 UTC on the last Sundays of March and October.
"""

from datetime import UTC, datetime

from icalendar import Component, Timezone

from domain.slots import HELSINKI, Slot

VTIMEZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Helsinki
BEGIN:DAYLIGHT
DTSTART:19960331T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:EEST
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T040000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:EET
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n")


def helsinki() -> Component:
    """A fresh component of the above, to put into a calendar."""
    return Timezone.from_ical(VTIMEZONE)


def written(slot: Slot) -> tuple[datetime, datetime]:
    """Start and end as a calendar can say them: Helsinki's clock where it is clear, else UTC.

    A calendar cannot mean the second of two equal clock times (RFC 5545, 3.3.5).
    """
    starts, ends = slot.local_start, slot.ends_at.astimezone(slot.local_start.tzinfo)
    if slot.zone != HELSINKI or starts.fold or ends.fold:
        return slot.starts_at, slot.ends_at.astimezone(UTC)
    return starts, ends
