"""What happens while a mentor is chosen."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from domain.events import Created, Event
from domain.matching.facts import Input
from domain.matching.ranking import Ranked
from domain.matching.words import Fit, MatchState
from domain.privacy import Personal, Public, Purpose

Code = Annotated[str, Public]
Own = Annotated[str, Personal(Purpose.MENTORING, "engagement_id")]


class Opened(Created):
    """A mentor began to be looked for."""

    engagement_id: UUID
    mentee_id: UUID
    application_id: UUID | None


class MentorsRanked(Event):
    """The mentors were ranked: a whole decision, which can be made again from what stands here."""

    engagement_id: UUID
    mentee_id: UUID
    round: int
    policy: Code
    given: Input
    ranking: tuple[Ranked, ...]

    def apply(self, aggregate: Any) -> None:
        aggregate.round, aggregate.ranking = self.round, self.ranking
        aggregate.state = MatchState.RANKED


class CandidatesProposed(Event):
    """Up to three mentors were proposed to the mentee, by a coordinator."""

    engagement_id: UUID
    mentee_id: UUID
    round: int
    mentor_ids: tuple[UUID, ...]
    ranked_first: tuple[UUID, ...]
    reason: Own

    def apply(self, aggregate: Any) -> None:
        aggregate.proposed = self.mentor_ids
        aggregate.state = MatchState.PROPOSED


class ProposalDeclined(Event):
    """The mentee wanted none of those proposed."""

    engagement_id: UUID
    mentee_id: UUID
    mentor_ids: tuple[UUID, ...]
    words: Own

    def apply(self, aggregate: Any) -> None:
        aggregate.tried.update(self.mentor_ids)
        aggregate.proposed, aggregate.wishes = (), ()
        aggregate.state = MatchState.LOOKING


class MentorChosen(Event):
    """The mentee chose among those proposed, in their own order."""

    engagement_id: UUID
    mentee_id: UUID
    wishes: tuple[UUID, ...]

    def apply(self, aggregate: Any) -> None:
        aggregate.wishes = self.wishes


class MentorAsked(Event):
    """A mentor was asked to take the mentee on, to answer by a moment."""

    engagement_id: UUID
    mentee_id: UUID
    mentor_id: UUID
    answer_by: datetime

    def apply(self, aggregate: Any) -> None:
        aggregate.asked, aggregate.answer_by = self.mentor_id, self.answer_by
        aggregate.tried.add(self.mentor_id)
        aggregate.state = MatchState.ASKED


class MentorAccepted(Event):
    """The mentor takes the mentee on."""

    engagement_id: UUID
    mentee_id: UUID
    mentor_id: UUID
    earlier_mentor_id: UUID | None

    def apply(self, aggregate: Any) -> None:
        aggregate.settled, aggregate.asked = self.mentor_id, None
        aggregate.state = MatchState.SETTLED


class MentorDeclined(Event):
    """The mentor cannot take the mentee on."""

    engagement_id: UUID
    mentee_id: UUID
    mentor_id: UUID
    words: Own

    def apply(self, aggregate: Any) -> None:
        aggregate.asked = None


class AnswerLapsed(Event):
    """The mentor did not answer in time."""

    engagement_id: UUID
    mentee_id: UUID
    mentor_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.asked = None


class CandidatesExhausted(Event):
    """None of those the mentee chose can; a coordinator looks again."""

    engagement_id: UUID
    mentee_id: UUID
    round: int

    def apply(self, aggregate: Any) -> None:
        aggregate.proposed, aggregate.wishes = (), ()
        aggregate.state = MatchState.EXHAUSTED


class FitAsked(Event):
    """The mentee was asked how they and the mentor suit each other."""

    engagement_id: UUID
    mentee_id: UUID
    mentor_id: UUID
    after_session: int

    def apply(self, aggregate: Any) -> None:
        aggregate.asked_after = self.after_session


class FitTold(Event):
    """The mentee told how they and the mentor suit each other."""

    engagement_id: UUID
    mentee_id: UUID
    mentor_id: UUID
    after_session: int
    fit: Fit
    words: Own

    def apply(self, aggregate: Any) -> None:
        aggregate.fit = self.fit


class ChangeAsked(Event):
    """The mentee asked for another mentor, free of charge."""

    engagement_id: UUID
    mentee_id: UUID
    mentor_id: UUID
    words: Own

    def apply(self, aggregate: Any) -> None:
        aggregate.changes += 1
        aggregate.tried.add(self.mentor_id)
        aggregate.proposed, aggregate.wishes = (), ()
        aggregate.state = MatchState.LOOKING


class Unwound(Event):
    """The choosing of a mentor was undone: the mentoring does not go on."""

    engagement_id: UUID
    mentee_id: UUID
    mentor_id: UUID | None
    words: Own

    def apply(self, aggregate: Any) -> None:
        aggregate.state = MatchState.UNWOUND
