"""Pause an engagement, go on, extend it, end it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.firm import Command, Work
from application.promising import today
from domain.engagements import EndReason, Engagement
from domain.engagements.policy import course_policy_on


@dataclass(frozen=True, kw_only=True)
class FreezeEngagement(Command):
    """Pause an engagement once, from four weeks to a year; its package lasts longer by as much."""

    engagement_id: UUID
    from_on: date
    until_on: date

    def do(self, work: Work) -> None:
        policy = course_policy_on(today(work))
        work.under(policy.version)
        work.get(Engagement, self.engagement_id).freeze(self.from_on, self.until_on, policy)


@dataclass(frozen=True, kw_only=True)
class ThawEngagement(Command):
    """End a pause today."""

    engagement_id: UUID

    def do(self, work: Work) -> None:
        work.get(Engagement, self.engagement_id).thaw(today(work))


@dataclass(frozen=True, kw_only=True)
class ExtendEngagement(Command):
    """Move the end of an engagement further."""

    engagement_id: UUID
    ends_on: date

    def do(self, work: Work) -> None:
        work.get(Engagement, self.engagement_id).extend(self.ends_on)


@dataclass(frozen=True, kw_only=True)
class EndEngagement(Command):
    """End an engagement today."""

    engagement_id: UUID
    reason: EndReason = EndReason.COMPLETED

    def do(self, work: Work) -> None:
        work.get(Engagement, self.engagement_id).end(today(work), self.reason)
