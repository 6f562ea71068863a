"""The choosing of a mentor for one engagement, from the first ranking to a mentor's yes."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid5

from domain.events import event
from domain.matching import events as happened
from domain.matching.choosing import Choosing
from domain.matching.facts import Input
from domain.matching.policy import MatchingPolicy
from domain.matching.ranking import Ranked, rank
from domain.matching.words import (
    Fit,
    KeptOutByRule,
    MatchState,
    NobodyProposed,
    NoFreeChange,
    NothingRanked,
    ReasonMissing,
    TooManyProposed,
)

OPEN = {MatchState.LOOKING, MatchState.RANKED, MatchState.EXHAUSTED}


def matching_of(engagement_id: UUID) -> UUID:
    """The id of the choosing of an engagement's mentor."""
    return uuid5(engagement_id, "matching")


class Matching(Choosing):
    """How the mentor of one engagement is chosen."""

    Opened = happened.Opened
    MentorsRanked = happened.MentorsRanked
    CandidatesProposed = happened.CandidatesProposed
    ProposalDeclined = happened.ProposalDeclined
    MentorChosen = happened.MentorChosen
    MentorAsked = happened.MentorAsked
    MentorAccepted = happened.MentorAccepted
    MentorDeclined = happened.MentorDeclined
    AnswerLapsed = happened.AnswerLapsed
    CandidatesExhausted = happened.CandidatesExhausted
    FitAsked = happened.FitAsked
    FitTold = happened.FitTold
    ChangeAsked = happened.ChangeAsked
    Unwound = happened.Unwound

    @event(Opened)
    def __init__(
        self, id: UUID, engagement_id: UUID, mentee_id: UUID, application_id: UUID | None
    ) -> None:
        self.application_id = application_id
        self.begin(engagement_id, mentee_id)

    def rank(self, given: Input, policy: MatchingPolicy) -> None:
        """Rank the mentors, and record the whole of it. Raises NotAtThisStep."""
        self.require(OPEN)
        self.tell(
            happened.MentorsRanked, round=self.round + 1, policy=policy.version, given=given,
            ranking=rank(given, policy),
        )  # fmt: skip

    def propose(self, mentor_ids: tuple[UUID, ...], reason: str, policy: MatchingPolicy) -> None:
        """Propose mentors to the mentee; others than the first of the ranking want a reason.

        Raises NothingRanked, NobodyProposed, TooManyProposed, KeptOutByRule, ReasonMissing.
        """
        if self.state is MatchState.PROPOSED and mentor_ids == self.proposed:
            return
        if self.state is not MatchState.RANKED:
            raise NothingRanked
        if not mentor_ids:
            raise NobodyProposed
        if len(set(mentor_ids)) > policy.proposed:
            raise TooManyProposed
        may = self.proposable
        if not set(mentor_ids) <= {one.mentor_id for one in may}:
            raise KeptOutByRule
        first = tuple(one.mentor_id for one in may[: policy.proposed])
        if mentor_ids != first and not reason.strip():
            raise ReasonMissing
        self.tell(
            happened.CandidatesProposed, round=self.round, mentor_ids=mentor_ids,
            ranked_first=first, reason=reason,
        )  # fmt: skip

    @property
    def proposable(self) -> tuple[Ranked, ...]:
        """Those of the ranking no rule keeps out, the most suitable first."""
        return tuple(one for one in self.ranking if not one.bars)

    def ask_fit(self, held: int) -> None:
        """Ask how they suit each other after session 1, and again while undecided."""
        due = held == 1 or (held > 1 and self.fit in {None, Fit.UNDECIDED})
        if self.state is MatchState.SETTLED and due and held > self.asked_after:
            self.tell(happened.FitAsked, mentor_id=self.settled, after_session=held)

    def tell_fit(self, fit: Fit, words: str, held: int) -> None:
        """Note how mentee and mentor suit each other. Raises NothingHeldYet, NotAtThisStep."""
        self.require_held(held)
        self.tell(
            happened.FitTold, mentor_id=self.settled, after_session=held, fit=fit, words=words
        )

    def ask_change(self, words: str, ended: int, policy: MatchingPolicy) -> None:
        """Ask for another mentor free of charge. Raises NotAtThisStep, NoFreeChange."""
        self.require_change(ended, policy)
        self.tell(happened.ChangeAsked, mentor_id=self.settled, words=words)

    def unwind(self, words: str, ended: int, policy: MatchingPolicy) -> None:
        """Undo the choosing: the mentoring does not go on. Raises NoFreeChange."""
        if self.state is MatchState.UNWOUND:
            return
        if ended >= policy.change_before_session:
            raise NoFreeChange
        self.tell(happened.Unwound, mentor_id=self.settled, words=words)

    def accept(self, mentor_id: UUID, now: datetime) -> None:
        """Take the mentee on. Raises NotAsked, TooLateToAnswer."""
        if self.settled == mentor_id and self.state is MatchState.SETTLED:
            return
        self.require_asked(mentor_id, now)
        self.tell(happened.MentorAccepted, mentor_id=mentor_id, earlier_mentor_id=self.settled)
