"""What happens to meetings, as the page of a forum keeps it."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from application.forums.forum_lines import ForumPage, MeetingLine, MeetingState
from domain.events import Event
from domain.forums import Forum, Meetings


def met(page: ForumPage, event: Event) -> ForumPage:
    """The page once something has happened to a meeting, or a talk about absences was due."""
    match event:
        case Meetings.MeetingPlanned(meeting_id=meeting, slot=slot, facilitator_id=leader):
            line = MeetingLine(meeting, slot, leader)
            return replace(page, meetings=(*page.meetings, line))
        case Meetings.MeetingMoved(meeting_id=meeting, slot=slot):
            return page.with_meeting(meeting, slot=slot)
        case Meetings.MeetingCancelled(meeting_id=meeting):
            return page.with_meeting(meeting, state=MeetingState.CANCELLED)
        case Meetings.CaseBrought(meeting_id=meeting, member_id=member):
            brought = page.meeting(meeting).cases
            return page.with_meeting(meeting, cases=(*brought, member))
        case Meetings.CaseTakenOff(meeting_id=meeting, member_id=member):
            left = tuple(one for one in page.meeting(meeting).cases if one != member)
            return page.with_meeting(meeting, cases=left)
        case Meetings.AbsenceAnnounced(meeting_id=meeting, person_id=person, counts=counts):
            return _away(page, meeting, person, comes=False, counts=counts)
        case Meetings.AbsenceTakenBack(meeting_id=meeting, person_id=person):
            return _away(page, meeting, person, comes=True, counts=True)
        case Meetings.LeadPassed(meeting_id=meeting, facilitator_id=leader):
            return page.with_meeting(meeting, facilitator_id=leader)
        case Meetings.MeetingHeld(
            meeting_id=meeting, present=present, excused=excused, missed=missed
        ):
            return page.with_meeting(
                meeting, state=MeetingState.HELD, present=present, excused=excused, missed=missed
            )
    return _talked(page, event)


def _talked(page: ForumPage, event: Event) -> ForumPage:
    match event:
        case Meetings.TalkDue(person_id=person):
            return replace(page, talks_due=(*page.talks_due, person))
        case Forum.TalkHeld(person_id=person) | Forum.SeatEnded(person_id=person):
            left = tuple(one for one in page.talks_due if one != person)
            return replace(page, talks_due=left)
    return page


def _away(page: ForumPage, meeting: UUID, person: UUID, *, comes: bool, counts: bool) -> ForumPage:
    line = page.meeting(meeting)
    others = tuple(one for one in line.away if one != person)
    ill = tuple(one for one in line.uncounted if one != person)
    return page.with_meeting(
        meeting, away=others if comes else (*others, person),
        uncounted=ill if counts else (*ill, person),
    )  # fmt: skip
