"""The mentor team of an engagement: found, begun, asked, and kept as long as it meets."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from application.firm import Work
from domain.engagements import Engagement, SessionState
from domain.engagements.course_words import NotInTheTeam
from domain.engagements.policy import course_policy_on
from domain.engagements.team import MentorTeam, team_of
from domain.engagements.team_words import SameMentor
from domain.mentors import Mentor, PoolState
from domain.mentors.words import MentorAway
from domain.refusals import NotFound


def team_in(work: Work, engagement: Engagement) -> MentorTeam:
    """The mentor team of an engagement; the first time it is asked for, it begins."""
    found = work.find(MentorTeam, team_of(engagement.id))
    return found or work.add(
        MentorTeam(
            id=team_of(engagement.id), engagement_id=engagement.id,
            mentee_id=engagement.mentee_id,
        )
    )  # fmt: skip


def require_in_team(work: Work, engagement: Engagement, mentor_id: UUID) -> None:
    """The lead, or a specialist the mentee has approved. Raises NotInTheTeam.

    A session promised to a specialist keeps the specialist in the team, so it is now that counts.
    """
    if mentor_id == engagement.lead_id:
        return
    team = work.find(MentorTeam, team_of(engagement.id))
    if team is None or not team.belongs(mentor_id, work.now):
        raise NotInTheTeam


def require_colleague(work: Work, mentor_id: UUID, lead_id: UUID) -> None:
    """A mentor of the pool who is not the mentee's own. Raises NotFound, SameMentor, MentorAway."""
    if mentor_id == lead_id:
        raise SameMentor
    mentor = work.see(Mentor, mentor_id)
    if not isinstance(mentor, Mentor):
        raise NotFound
    if mentor.state is not PoolState.ACTIVE:
        raise MentorAway


def follow_access(work: Work, engagement: Engagement, mentors: tuple[UUID, ...]) -> None:
    """Let specialists stay in the team until a while after their last session."""
    specialists = [mentor for mentor in mentors if mentor != engagement.lead_id]
    team = work.find(MentorTeam, team_of(engagement.id)) if specialists else None
    if team is None:
        return
    policy = course_policy_on(work.now.date())
    work.under(policy.version)
    for mentor in specialists:
        met = [
            session.slot.ends_at
            for session in engagement.sessions.values()
            if mentor in session.mentors and session.state is not SessionState.CANCELLED
        ]
        since = team.specialists[mentor].since if mentor in team.specialists else work.now
        last = max([*met, since]) + timedelta(days=policy.access_days)
        team.keep_access(mentor, last)
