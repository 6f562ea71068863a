"""The mentor team: through the own mentor, the competence of several; nobody without approval."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID, uuid5

from domain.engagements import team_events as happened
from domain.engagements.hand_overs import HandOvers
from domain.engagements.policy import CoursePolicy
from domain.engagements.team_words import (
    Brief,
    BriefUnknown,
    Shared,
    Specialist,
    TooManySpecialists,
)
from domain.events import Created, event


def team_of(engagement_id: UUID) -> UUID:
    """The id of an engagement's mentor team."""
    return uuid5(engagement_id, "team")


class MentorTeam(HandOvers):
    """The mentors behind one mentee, what is open to them, and the changes of the own mentor."""

    class Opened(Created):
        """A mentor team was begun."""

        engagement_id: UUID
        mentee_id: UUID

    BriefWritten = happened.BriefWritten
    BriefApproved = happened.BriefApproved
    BriefDeclined = happened.BriefDeclined
    SpecialistJoined = happened.SpecialistJoined
    AccessSet = happened.AccessSet
    SpecialistLeft = happened.SpecialistLeft
    HandOverProposed = happened.HandOverProposed
    HandOverApproved = happened.HandOverApproved
    HandOverDeclined = happened.HandOverDeclined

    @event(Opened)
    def __init__(self, id: UUID, engagement_id: UUID, mentee_id: UUID) -> None:
        self.briefs: dict[int, Brief] = {}
        self.specialists: dict[UUID, Specialist] = {}
        self.begin(engagement_id, mentee_id)

    def write_brief(
        self, lead_id: UUID, specialists: tuple[UUID, ...], shares: tuple[Shared, ...], words: str
    ) -> None:
        """Put a new version of the brief before the mentee."""
        version = max(self.briefs, default=0) + 1
        self.tell(
            happened.BriefWritten, lead_id=lead_id, version=version, specialists=specialists,
            shares=shares, words=words,
        )  # fmt: skip

    def approve_brief(self, version: int, now: datetime, policy: CoursePolicy) -> None:
        """Let the specialists it names in. Raises BriefUnknown, TooManySpecialists."""
        brief = self._brief(version)
        if brief.approved:
            return
        staying = {one.mentor_id for one in self.specialists.values() if one.belongs_at(now)}
        if len(staying | set(brief.specialists)) > policy.specialists:
            raise TooManySpecialists
        self.tell(happened.BriefApproved, lead_id=brief.lead_id, version=version)
        until = now + timedelta(days=policy.access_days)
        for mentor_id in brief.specialists:
            known = self.specialists.get(mentor_id)
            self.tell(
                happened.SpecialistJoined, mentor_id=mentor_id, version=version,
                shares=brief.shares, until=max(until, known.until) if known else until,
            )  # fmt: skip

    def decline_brief(self, version: int) -> None:
        """Keep them out. Raises BriefUnknown."""
        brief = self._brief(version)
        if brief.approved:
            raise BriefUnknown
        self.tell(happened.BriefDeclined, lead_id=brief.lead_id, version=version)

    def keep_access(self, mentor_id: UUID, until: datetime) -> None:
        """Set until when a specialist belongs to the team."""
        known = self.specialists.get(mentor_id)
        if known and known.until != until:
            self.tell(happened.AccessSet, mentor_id=mentor_id, until=until)

    def let_go(self, mentor_id: UUID, now: datetime) -> None:
        """Close everything to a specialist at once."""
        if self.belongs(mentor_id, now):
            self.tell(happened.SpecialistLeft, mentor_id=mentor_id)

    def belongs(self, mentor_id: UUID, moment: datetime) -> bool:
        """Whether a mentor is in the team as a specialist at a moment."""
        known = self.specialists.get(mentor_id)
        return known is not None and known.belongs_at(moment)

    def _brief(self, version: int) -> Brief:
        if version not in self.briefs:
            raise BriefUnknown
        return self.briefs[version]
