"""How mentee and mentor suit each other; a free change of mentor; undoing it all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.engagements import EndReason, Engagement, SessionKind, SessionState
from domain.matching import Fit, Matching, matching_of, matching_policy_on
from domain.slots import HELSINKI, zone_named

Words = Annotated[str, MaxLen(2000)]


@dataclass(frozen=True, kw_only=True)
class AskFit(Command):
    """Ask the mentee how they suit each other: after session 1, and again while undecided."""

    engagement_id: UUID

    def do(self, work: Work) -> None:
        matching = work.find(Matching, matching_of(self.engagement_id))
        if matching:
            matching.ask_fit(held_in(work.get(Engagement, self.engagement_id)))


@dataclass(frozen=True, kw_only=True)
class TellFit(Command):
    """Tell how one and the mentor suit each other."""

    engagement_id: UUID
    fit: Fit
    words: Words = ""

    def do(self, work: Work) -> None:
        held = held_in(work.get(Engagement, self.engagement_id))
        work.get(Matching, matching_of(self.engagement_id)).tell_fit(self.fit, self.words, held)


@dataclass(frozen=True, kw_only=True)
class AskChange(Command):
    """Ask for another mentor: free of charge once, until the end of the second session."""

    engagement_id: UUID
    words: Words = ""

    def do(self, work: Work) -> None:
        policy = matching_policy_on(work.today)
        work.under(policy.version)
        ended = ended_in(work.get(Engagement, self.engagement_id), work.now)
        matching = work.get(Matching, matching_of(self.engagement_id))
        matching.ask_change(self.words, ended, policy)


@dataclass(frozen=True, kw_only=True)
class UnwindMatch(Command):
    """Undo it all before the second session is over: the engagement ends on the same day."""

    engagement_id: UUID
    words: Words = ""

    def do(self, work: Work) -> None:
        policy = matching_policy_on(work.today)
        work.under(policy.version)
        engagement = work.get(Engagement, self.engagement_id)
        matching = work.get(Matching, matching_of(self.engagement_id))
        matching.unwind(self.words, ended_in(engagement, work.now), policy)
        today = work.now.astimezone(zone_named(HELSINKI)).date()
        engagement.end(today, EndReason.CLIENT)


def held_in(engagement: Engagement) -> int:
    """How many sessions beyond chemistry meetings were held."""
    return sum(
        one.state is SessionState.HELD and one.kind is not SessionKind.CHEMISTRY
        for one in engagement.sessions.values()
    )


def ended_in(engagement: Engagement, now: datetime) -> int:
    """How many sessions beyond chemistry meetings are over by the clock."""
    return sum(
        one.state is not SessionState.CANCELLED
        and one.kind is not SessionKind.CHEMISTRY
        and one.slot.ends_at <= now
        for one in engagement.sessions.values()
    )
