"""Calendar files that go out: an invitation a mail carries, and the feed a calendar subscribes to.

Titles are neutral; a feed says only "busy" unless its owner asked for names, as feeds leak.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Literal
from uuid import UUID

from icalendar import Calendar, Event, vCalAddress, vDuration

from domain.slots import Slot, aware
from infrastructure.calendar_zone import helsinki, written
from infrastructure.header_text import one_line

Language = Literal["fi", "sv", "en"]
MEETING = {"fi": "Tapaaminen", "sv": "Möte", "en": "Meeting"}
BUSY = {"fi": "Varattu", "sv": "Upptaget", "en": "Busy"}
KEPT = timedelta(days=90)
REFRESH = timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """What a calendar is told of a session; every change of it raises `sequence`."""

    session_id: UUID
    slot: Slot
    sequence: int
    changed_at: datetime
    """When this version came to be, UTC; the same version gives the same bytes."""
    language: Language = "fi"
    place: str = ""
    join_url: str = ""
    with_whom: str = ""
    """Names, shown only in a feed whose owner asked for them."""
    cancelled: bool = False

    @property
    def uid(self) -> str:
        """One name for life, whatever address the service moves to."""
        return f"session-{self.session_id}@luotsi"


@dataclass(frozen=True)
class Party:
    """Who invites or is invited."""

    name: str
    address: str


def invitation(meeting: Meeting, organiser: Party, invited: Iterable[Party]) -> str:
    """The file of a mail: METHOD REQUEST, or CANCEL once the session is cancelled (RFC 5546)."""
    calendar = _calendar(method_of(meeting))
    event = _event(meeting, MEETING[meeting.language])
    _add_whereabouts(event, meeting)
    event.add("status", "CANCELLED" if meeting.cancelled else "CONFIRMED")
    event.add("organizer", _party(organiser))
    for party in invited:
        event.add("attendee", _guest(party))
    calendar.add_component(event)
    return _text(calendar)


def method_of(meeting: Meeting) -> Literal["REQUEST", "CANCEL"]:
    """The method a mail's content type must repeat."""
    return "CANCEL" if meeting.cancelled else "REQUEST"


def feed(
    meetings: Iterable[Meeting], now: datetime, name: str = "Luotsi", *, with_names: bool = False
) -> str:
    """A person's calendar to subscribe to: the last 90 days and all future, cancelled ones out."""
    calendar = _calendar("PUBLISH")
    for label in ("name", "x-wr-calname"):
        calendar.add(label, one_line(name))
    calendar.add("refresh-interval", vDuration(REFRESH), {"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    for meeting in sorted(meetings, key=lambda m: (m.slot.starts_at, m.uid)):
        if not meeting.cancelled and meeting.slot.ends_at >= aware(now) - KEPT:
            calendar.add_component(_named(meeting) if with_names else _busy(meeting))
    return _text(calendar)


def tag_of(text: str) -> str:
    """The ETag of a feed: unchanged meetings give an unchanged tag."""
    return f'"{sha256(text.encode()).hexdigest()[:32]}"'


def _calendar(method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Luotsi//Calendar 1//EN")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    calendar.add_component(helsinki())
    return calendar


def _text(calendar: Calendar) -> str:
    content: bytes = calendar.to_ical()
    return content.decode()


def _event(meeting: Meeting, title: str) -> Event:
    event, (starts, ends) = Event(), written(meeting.slot)
    event.add("uid", meeting.uid)
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", aware(meeting.changed_at).replace(microsecond=0))
    event.add("dtstart", starts)
    event.add("dtend", ends)
    event.add("summary", one_line(title))
    return event


def _add_whereabouts(event: Event, meeting: Meeting) -> None:
    where = one_line(meeting.place or meeting.join_url)
    if where:
        event.add("location", where)
    if meeting.join_url:
        event.add("url", "".join(one_line(meeting.join_url).split()))


def _named(meeting: Meeting) -> Event:
    title = ": ".join(filter(None, [MEETING[meeting.language], meeting.with_whom]))
    event = _event(meeting, title)
    _add_whereabouts(event, meeting)
    return event


def _busy(meeting: Meeting) -> Event:
    event = _event(meeting, BUSY[meeting.language])
    event.add("class", "PRIVATE")
    return event


def _party(party: Party) -> vCalAddress:
    address = vCalAddress("mailto:" + "".join(one_line(party.address).split()))
    address.params["CN"] = one_line(party.name).replace('"', "'")
    return address


def _guest(party: Party) -> vCalAddress:
    guest = _party(party)
    guest.params.update({"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "ACCEPTED", "RSVP": "FALSE"})
    return guest
