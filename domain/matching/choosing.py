"""The mentee chooses, the mentor answers in time, or the next one is asked."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from domain.events import Aggregate, Event
from domain.matching import events as happened
from domain.matching.policy import MatchingPolicy
from domain.matching.ranking import Ranked
from domain.matching.words import (
    Fit,
    MatchState,
    NoFreeChange,
    NotAsked,
    NotAtThisStep,
    NothingHeldYet,
    NotProposed,
    TooLateToAnswer,
)


class Choosing(Aggregate):
    """From a proposal to a mentor's answer."""

    def begin(self, engagement_id: UUID, mentee_id: UUID) -> None:
        """Stand at the beginning, before anything has happened."""
        self.engagement_id, self.mentee_id = engagement_id, mentee_id
        self.state = MatchState.LOOKING
        self.round = 0
        self.ranking: tuple[Ranked, ...] = ()
        self.proposed: tuple[UUID, ...] = ()
        self.wishes: tuple[UUID, ...] = ()
        self.tried: set[UUID] = set()
        self.asked: UUID | None = None
        self.answer_by: datetime | None = None
        self.settled: UUID | None = None
        self.fit: Fit | None = None
        self.changes = 0
        self.asked_after = 0

    def choose(self, wishes: tuple[UUID, ...], answer_by: datetime) -> None:
        """Choose among those proposed; the first is asked. Raises NotAtThisStep, NotProposed."""
        if self.state is MatchState.ASKED and wishes == self.wishes:
            return
        self.require({MatchState.PROPOSED})
        if not wishes or not set(wishes) <= set(self.proposed):
            raise NotProposed
        self.tell(happened.MentorChosen, wishes=tuple(dict.fromkeys(wishes)))
        self.tell(happened.MentorAsked, mentor_id=self.wishes[0], answer_by=answer_by)

    def decline_proposal(self, words: str) -> None:
        """Want none of those proposed. Raises NotAtThisStep."""
        self.require({MatchState.PROPOSED})
        self.tell(happened.ProposalDeclined, mentor_ids=self.proposed, words=words)

    def decline(self, mentor_id: UUID, words: str, next_by: datetime, now: datetime) -> None:
        """Say that one cannot; the next is asked. Raises NotAsked, TooLateToAnswer."""
        self.require_asked(mentor_id, now)
        self.tell(happened.MentorDeclined, mentor_id=mentor_id, words=words)
        self._ask_next(next_by)

    def lapse(self, mentor_id: UUID, next_by: datetime, now: datetime) -> None:
        """Let an answer that did not come in time be over; the next is asked."""
        over = self.answer_by is not None and now >= self.answer_by
        if self.asked == mentor_id and over:
            self.tell(happened.AnswerLapsed, mentor_id=mentor_id)
            self._ask_next(next_by)

    def _ask_next(self, answer_by: datetime) -> None:
        left = [one for one in self.wishes if one not in self.tried]
        if left:
            self.tell(happened.MentorAsked, mentor_id=left[0], answer_by=answer_by)
        else:
            self.tell(happened.CandidatesExhausted, round=self.round)

    def require(self, states: set[MatchState]) -> None:
        """Raise NotAtThisStep unless the choosing stands at one of these."""
        if self.state not in states:
            raise NotAtThisStep

    def require_asked(self, mentor_id: UUID, now: datetime) -> None:
        """Raise NotAsked or TooLateToAnswer where a mentor's answer is not awaited."""
        if self.asked != mentor_id or self.answer_by is None:
            raise NotAsked
        if now > self.answer_by:
            raise TooLateToAnswer

    def require_held(self, held: int) -> None:
        """Raise NotAtThisStep without a mentor, NothingHeldYet before the first session."""
        self.require({MatchState.SETTLED})
        if held < 1:
            raise NothingHeldYet

    def require_change(self, ended: int, policy: MatchingPolicy) -> None:
        """Raise NotAtThisStep without a mentor, NoFreeChange where a change is no longer free."""
        self.require({MatchState.SETTLED})
        if self.changes >= policy.free_changes or ended >= policy.change_before_session:
            raise NoFreeChange

    def tell(self, fact: type[Event], /, **facts: Any) -> None:
        """Record what happened, with whose choosing it is."""
        self.record(fact, engagement_id=self.engagement_id, mentee_id=self.mentee_id, **facts)
