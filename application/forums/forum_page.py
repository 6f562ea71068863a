"""One forum as its pages show it: ids, days and counts; what is said in it stays in the log."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from application.forums.forum_lines import ForumPage, MemberLine, ProposalLine
from application.forums.meeting_lines import met
from application.views import View
from domain.events import Event
from domain.forums import Forum, ForumState, Meetings, Space


def _key(event: Event) -> Iterable[UUID]:
    if isinstance(event, Forum.Event):
        return (event.originator_id,)
    ours = isinstance(event, (Meetings.Event, Space.Event))
    found: UUID | None = getattr(event, "forum_id", None) if ours else None
    return (found,) if found else ()


def fold(page: ForumPage | None, event: Event) -> ForumPage | None:
    if isinstance(event, Forum.Founded):
        return ForumPage(
            event.originator_id, event.title, event.profile, event.theme, event.facilitation,
            event.facilitator_id, event.held_in, event.place, event.fee_year, event.terms,
        )  # fmt: skip
    if page is None:
        return None
    for step in (_came, _agreed, _went, met, _said):
        page = step(page, event)
    return page


def _came(page: ForumPage, event: Event) -> ForumPage:
    match event:
        case Forum.Applied(person_id=person):
            return replace(page, applicants=(*page.applicants, person))
        case Forum.ApplicationDeclined(person_id=person):
            return _without(page, person)
        case Forum.MemberProposed(person_id=person, until=until):
            return replace(page, proposals=(*page.proposals, ProposalLine(person, until)))
        case Forum.MemberAnswered(person_id=person, member_id=member, ground=ground):
            answered = tuple(
                line.answered(member, objects=ground is not None)
                if line.person_id == person
                else line
                for line in page.proposals
            )
            return replace(page, proposals=answered)
        case Forum.MemberJoined(person_id=person, bill=bill, joined_on=day):
            line = MemberLine(person, bill, day)
            return replace(_without(page, person), members=(*page.members, line))
    return page


def _agreed(page: ForumPage, event: Event) -> ForumPage:
    match event:
        case Forum.FacilitatorNamed(facilitator_id=facilitator):
            return replace(page, facilitator_id=facilitator)
        case Forum.CharterDrafted(version=version):
            return replace(page, charter=version)
        case Forum.CharterSigned(person_id=person, version=version):
            return page.with_member(person, signed=version)
        case Forum.MembershipConfirmed(person_id=person):
            return page.with_member(person, confirmed=True, confirmed_at=event.timestamp)
        case Forum.MemberTrained(person_id=person, trained_on=day):
            return page.with_member(person, trained_on=day)
        case Forum.TalkHeld(person_id=person, held_on=day):
            return page.with_member(person, talked_on=day)
        case Forum.SeatEnded(person_id=person):
            left = tuple(line for line in page.members if line.person_id != person)
            return replace(page, members=left)
        case Forum.Evaluated(person_id=person):
            return replace(page, evaluated=(*page.evaluated, person))
    return page


def _went(page: ForumPage, event: Event) -> ForumPage:
    match event:
        case Forum.Started() | Forum.Resumed():
            return replace(page, state=ForumState.RUNNING)
        case Forum.Paused():
            return replace(page, state=ForumState.PAUSED)
        case Forum.Restarted():
            unsigned = tuple(replace(line, signed=0) for line in page.members)
            return replace(page, state=ForumState.RECRUITING, charter=0, members=unsigned)
        case Forum.Closed():
            return replace(page, state=ForumState.CLOSED)
    return page


def _said(page: ForumPage, event: Event) -> ForumPage:
    match event:
        case Space.TopicOpened():
            return replace(page, topics=page.topics + 1)
        case Space.ReplyPosted():
            return replace(page, replies=page.replies + 1)
        case Space.ResourceShared():
            return replace(page, resources=page.resources + 1)
    return page


def _without(page: ForumPage, person: UUID) -> ForumPage:
    return replace(
        page,
        applicants=tuple(one for one in page.applicants if one != person),
        proposals=tuple(line for line in page.proposals if line.person_id != person),
    )


forum_page = View("forum_page", ForumPage, _key, fold, version=4)
