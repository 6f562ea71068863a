"""A change of the own mentor: what is passed on is listed, and the mentee approves."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.engagements import team_events as happened
from domain.engagements.team_words import (
    HandOver,
    HandOverPending,
    HandOverUnknown,
    SameMentor,
    Shared,
)
from domain.events import Aggregate


class HandOvers(Aggregate):
    """What may happen to the leadership of a mentor team."""

    def begin(self, engagement_id: UUID, mentee_id: UUID) -> None:
        self.engagement_id, self.mentee_id = engagement_id, mentee_id
        self.hand_over: HandOver | None = None
        self.passed_on: dict[UUID, tuple[datetime, tuple[Shared, ...]]] = {}

    def propose_hand_over(
        self,
        hand_over_id: UUID,
        from_id: UUID,
        to_id: UUID,
        contents: tuple[Shared, ...],
        words: str,
    ) -> None:
        """Put another own mentor before the mentee. Raises SameMentor, HandOverPending."""
        if from_id == to_id:
            raise SameMentor
        if self.hand_over and self.hand_over.hand_over_id == hand_over_id:
            return
        if self.hand_over:
            raise HandOverPending
        self.tell(
            happened.HandOverProposed, hand_over_id=hand_over_id, from_id=from_id, to_id=to_id,
            contents=contents, words=words,
        )  # fmt: skip

    def approve_hand_over(self, hand_over_id: UUID) -> HandOver:
        """Take the new mentor. Raises HandOverUnknown."""
        found = self._pending(hand_over_id)
        self.tell(
            happened.HandOverApproved, hand_over_id=hand_over_id, from_id=found.from_id,
            to_id=found.to_id, contents=found.contents,
        )  # fmt: skip
        return found

    def decline_hand_over(self, hand_over_id: UUID) -> None:
        """Keep the mentor. Raises HandOverUnknown."""
        found = self._pending(hand_over_id)
        self.tell(
            happened.HandOverDeclined, hand_over_id=hand_over_id, from_id=found.from_id,
            to_id=found.to_id,
        )  # fmt: skip

    def tell(self, fact: type[happened.AboutTeam], /, **facts: object) -> None:
        """Record what happened to the team, with whose team it is."""
        self.record(fact, engagement_id=self.engagement_id, mentee_id=self.mentee_id, **facts)

    def _pending(self, hand_over_id: UUID) -> HandOver:
        if self.hand_over is None or self.hand_over.hand_over_id != hand_over_id:
            raise HandOverUnknown
        return self.hand_over
