"""The mentee chooses among those proposed, or wants none of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from domain.matching import Matching, matching_of, matching_policy_on
from domain.matching.clock import answer_by
from domain.mentors import Mentor


@dataclass(frozen=True, kw_only=True)
class ChooseMentor(Command):
    """Choose a mentor, and who is asked next if that one cannot."""

    engagement_id: UUID
    wishes: Annotated[tuple[UUID, ...], MinLen(1), MaxLen(3)]

    def do(self, work: Work) -> None:
        matching = work.get(Matching, matching_of(self.engagement_id))
        matching.choose(self.wishes, time_to_answer(work, self.wishes[0]))


@dataclass(frozen=True, kw_only=True)
class DeclineProposal(Command):
    """Want none of those proposed, and say what was missing."""

    engagement_id: UUID
    words: Annotated[str, MaxLen(2000)] = ""

    def do(self, work: Work) -> None:
        work.get(Matching, matching_of(self.engagement_id)).decline_proposal(self.words)


def time_to_answer(work: Work, mentor_id: UUID) -> datetime:
    """Until when a mentor answers who is asked now; days of leave do not count."""
    policy = matching_policy_on(work.today)
    work.under(policy.version)
    mentor = work.see(Mentor, mentor_id)
    if not isinstance(mentor, Mentor):
        return answer_by(work.now, policy.answer_working_days, (), work.days_off)
    away, closed = tuple(mentor.absences.values()), work.days_off | frozenset(mentor.closed)
    return answer_by(work.now, policy.answer_working_days, away, closed)
