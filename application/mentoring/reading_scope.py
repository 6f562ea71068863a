"""How far somebody may read in one engagement: by who they are in it, since when, and what for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from application.engagements.engagement_page import EngagementPage
from application.engagements.sessions import SessionRow
from application.team.team_page import TeamPage
from domain.engagements import EngagementKind
from domain.engagements.team_words import Shared

EVER: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Reader(StrEnum):
    """Who somebody is in an engagement."""

    MENTEE = "mentee"
    MEMBER = "member"
    LEAD = "lead"
    SPECIALIST = "specialist"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class Scope:
    """What somebody may read: each kind of content from a moment on, and notes of own sessions."""

    reader: Reader
    since: Mapping[Shared, datetime] = field(default_factory=dict)
    own_sessions: frozenset[UUID] = frozenset()

    def sees(self, what: Shared, at: datetime) -> bool:
        """Whether content of this kind that came about then may be read."""
        since = self.since.get(what)
        return since is not None and since <= at

    def sees_session(self, session: SessionRow) -> bool:
        """Whether what was written about a session may be read."""
        return self.sees(Shared.NOTES, session.starts_at) or session.session_id in self.own_sessions


def scope_of(
    ids: frozenset[UUID],
    engagement: EngagementPage,
    team: TeamPage | None,
    sessions: Iterable[SessionRow],
    now: datetime,
) -> Scope:
    """The scope of whoever goes by these ids, as it is now."""
    own = frozenset(one.session_id for one in sessions if ids & {one.mentor_id, *one.colleagues})
    if ids & set(engagement.everybody):
        return _of_mentee(engagement)
    if engagement.lead_id in ids:
        return Scope(Reader.LEAD, _of_lead(engagement, team), own)
    lines = [one for one in (team.now_in(now) if team else ()) if one.mentor_id in ids]
    shares = {what: EVER for line in lines for what in line.shares}
    if lines or own:
        return Scope(Reader.SPECIALIST, shares, own)
    return Scope(Reader.OUTSIDE)


def _of_mentee(engagement: EngagementPage) -> Scope:
    if engagement.kind is EngagementKind.GROUP:
        # Members of a group see names and shared notes; tasks and goals stay each one's own.
        return Scope(Reader.MEMBER, {Shared.NOTES: EVER})
    return Scope(Reader.MENTEE, dict.fromkeys(Shared, EVER))


def _of_lead(engagement: EngagementPage, team: TeamPage | None) -> Mapping[Shared, datetime]:
    taken = [one for one in (team.hand_overs if team else ()) if one.to_id == engagement.lead_id]
    if not taken:
        return dict.fromkeys(Shared, EVER)
    last = taken[-1]
    return {what: EVER if what in last.contents else last.at for what in Shared}
