"""The mentor team of an engagement: who stands behind the own mentor, and what is open to whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from application.views import View
from domain.engagements.team import MentorTeam
from domain.engagements.team_words import HandOver, Shared
from domain.events import Event


@dataclass(frozen=True)
class BriefLine:
    """One version of the brief; its words are read from the log by those it concerns."""

    version: int
    lead_id: UUID
    specialists: tuple[UUID, ...]
    shares: tuple[Shared, ...]
    written_at: datetime
    approved: bool | None = None


@dataclass(frozen=True)
class TeamLine:
    """A specialist, from when until when, and what is open to them."""

    mentor_id: UUID
    since: datetime
    until: datetime
    shares: tuple[Shared, ...]
    version: int


@dataclass(frozen=True)
class PassedOn:
    """A change of the own mentor, and what was passed on."""

    from_id: UUID
    to_id: UUID
    at: datetime
    contents: tuple[Shared, ...]


@dataclass(frozen=True)
class TeamPage:
    """The team of one engagement; names are joined in from `people`."""

    engagement_id: UUID
    mentee_id: UUID
    briefs: tuple[BriefLine, ...] = ()
    specialists: tuple[TeamLine, ...] = ()
    hand_over: HandOver | None = None
    hand_overs: tuple[PassedOn, ...] = ()

    def now_in(self, moment: datetime) -> tuple[TeamLine, ...]:
        """The specialists who belong to the team at a moment."""
        return tuple(one for one in self.specialists if one.since <= moment < one.until)

    @property
    def waiting(self) -> tuple[BriefLine, ...]:
        """Briefs that wait for the mentee."""
        return tuple(brief for brief in self.briefs if brief.approved is None)


def _key(event: Event) -> Iterable[UUID]:
    return (event.engagement_id,) if isinstance(event, MentorTeam.Event) else ()  # type: ignore[attr-defined]


def fold(page: TeamPage | None, event: Event) -> TeamPage | None:
    if isinstance(event, MentorTeam.Opened):
        return TeamPage(event.engagement_id, event.mentee_id)
    assert page
    match event:
        case MentorTeam.BriefWritten(version=version, specialists=who, shares=shares):
            line = BriefLine(version, event.lead_id, who, shares, event.timestamp)
            return replace(page, briefs=(*page.briefs, line))
        case MentorTeam.BriefApproved(version=version):
            return _answered(page, version, approved=True)
        case MentorTeam.BriefDeclined(version=version):
            return _answered(page, version, approved=False)
        case MentorTeam.SpecialistJoined(mentor_id=mentor, until=until, shares=shares):
            line_of = TeamLine(
                mentor, _since(page, mentor, event.timestamp), until, shares, event.version
            )
            return replace(page, specialists=(*_others(page, mentor), line_of))
        case MentorTeam.AccessSet(mentor_id=mentor, until=until):
            return _until(page, mentor, until)
        case MentorTeam.SpecialistLeft(mentor_id=mentor):
            return _until(page, mentor, event.timestamp)
    return _handed(page, event)


def _handed(page: TeamPage, event: Event) -> TeamPage:
    match event:
        case MentorTeam.HandOverProposed(hand_over_id=key, from_id=old, to_id=new, contents=what):
            return replace(page, hand_over=HandOver(key, old, new, what))
        case MentorTeam.HandOverApproved(from_id=old, to_id=new, contents=what):
            passed = PassedOn(old, new, event.timestamp, what)
            return replace(page, hand_over=None, hand_overs=(*page.hand_overs, passed))
        case MentorTeam.HandOverDeclined():
            return replace(page, hand_over=None)
    return page


def _answered(page: TeamPage, version: int, *, approved: bool) -> TeamPage:
    briefs = tuple(
        replace(brief, approved=approved) if brief.version == version else brief
        for brief in page.briefs
    )
    return replace(page, briefs=briefs)


def _others(page: TeamPage, mentor: UUID) -> tuple[TeamLine, ...]:
    return tuple(one for one in page.specialists if one.mentor_id != mentor)


def _since(page: TeamPage, mentor: UUID, now: datetime) -> datetime:
    still = [one for one in page.now_in(now) if one.mentor_id == mentor]
    return still[0].since if still else now


def _until(page: TeamPage, mentor: UUID, until: datetime) -> TeamPage:
    lines = tuple(
        replace(one, until=until) if one.mentor_id == mentor else one for one in page.specialists
    )
    return replace(page, specialists=lines)


team_page = View("team_page", TeamPage, _key, fold)
