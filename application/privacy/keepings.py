"""Why each key is kept: a reason is open until it ends, and the key's term runs from its last end.

Every sealed fact is a reason of its own, ended on the day it was written; a running engagement, a
forum, a seat in one, a role or an open case is a reason that has not ended. A key without any
reason is never destroyed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.privacy.sealed_facts import personal_fields
from application.views import Put, Remove, RowStep, Table
from domain.engagements import Engagement
from domain.events import Event, derived
from domain.forums import Forum
from domain.people import Person, Role
from domain.privacy import Purpose
from domain.quality.case import QualityCase


@dataclass(frozen=True)
class Keeping:
    """A reason to keep a key."""

    subject_id: UUID
    purpose: Purpose
    because: UUID


@dataclass(frozen=True)
class Ending:
    """The day on which a reason ended."""

    because: UUID
    on: date


def _written(subject: UUID) -> UUID:
    """The reason that something was written under a subject's key."""
    return derived(subject, "written")


def _seat(forum: UUID, person: UUID) -> UUID:
    """The reason that somebody sits in a forum."""
    return derived(forum, "member", person)


def _keepings(event: Event) -> Iterator[RowStep]:
    for mark in dict.fromkeys(personal_fields(type(event)).values()):
        subject = getattr(event, mark.subject)
        yield Put(Keeping(subject, mark.purpose, _written(subject)))
        engagement = getattr(event, "engagement_id", None)
        if engagement is not None:
            yield Put(Keeping(subject, mark.purpose, engagement))
    match event:
        case Person.RoleGranted(role=role) if role is not Role.CLIENT:
            person = event.originator_id
            yield Put(Keeping(person, Purpose.CONTACT, derived(person, "role", role)))
        case Engagement.Opened(mentee_id=mentee) | Engagement.MemberJoined(member_id=mentee):
            yield Put(Keeping(mentee, Purpose.CONTACT, event.originator_id))
            yield Put(Keeping(event.originator_id, Purpose.MENTORING, event.originator_id))
        case Forum.Founded():
            yield Put(Keeping(event.originator_id, Purpose.FORUM, event.originator_id))
        case Forum.MemberJoined(person_id=person):
            yield Put(Keeping(person, Purpose.CONTACT, _seat(event.originator_id, person)))
        case QualityCase.Opened():
            yield Put(Keeping(event.originator_id, Purpose.CASE, event.originator_id))


def _endings(event: Event) -> Iterator[RowStep]:
    day = event.envelope.recorded_at.date()
    for mark in dict.fromkeys(personal_fields(type(event)).values()):
        # Vouchers are kept from the end of the calendar year (kirjanpitolaki 2:10).
        last = date(day.year, 12, 31) if mark.purpose is Purpose.ACCOUNTING else day
        yield Put(Ending(_written(getattr(event, mark.subject)), last))
    match event:
        case Person.RoleGranted(role=role):
            yield Remove({"because": derived(event.originator_id, "role", role)})
        case Person.RoleWithdrawn(role=role):
            yield Put(Ending(derived(event.originator_id, "role", role), day))
        case Engagement.Opened():
            yield Remove({"because": event.originator_id})
        case Engagement.Ended(on=on):
            yield Put(Ending(event.originator_id, on))
        case QualityCase.Closed():
            yield Put(Ending(event.originator_id, day))
    yield from _in_forums(event)


def _in_forums(event: Event) -> Iterator[RowStep]:
    """A forum is a reason until it is closed, a seat until it ends."""
    match event:
        case Forum.MemberJoined(person_id=person):
            yield Remove({"because": _seat(event.originator_id, person)})
        case Forum.SeatEnded(person_id=person, ended_on=on):
            yield Put(Ending(_seat(event.originator_id, person), on))
        case Forum.Closed(members=members, closed_on=on):
            yield Put(Ending(event.originator_id, on))
            for person in members:
                yield Put(Ending(_seat(event.originator_id, person), on))


keepings = Table(
    "keepings", Keeping, ("subject_id", "purpose", "because"), _keepings, (("because",),), version=2
)
endings = Table("endings", Ending, ("because",), _endings, version=2)
