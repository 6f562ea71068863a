"""The improvement backlog: from a finding, a case, feedback or a figure to an effect verified."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Public
from domain.quality.review_words import SameHands
from domain.refusals import Refused

Words = Annotated[str, Public]


class Source(StrEnum):
    """Where an improvement came from."""

    REVIEW = "review"
    CASE = "case"
    FEEDBACK = "feedback"
    FIGURE = "figure"
    SIGNAL = "signal"
    MANAGEMENT = "management"
    IDEA = "idea"


class State(StrEnum):
    """How far an improvement is."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    DONE = "done"
    VERIFIED = "verified"
    DROPPED = "dropped"


class NotThatFar(Refused):
    """An improvement is planned, then done, then verified, one after the other."""


class Improvement(Aggregate):
    """One thing the firm makes better. Its texts name nobody."""

    class Proposed(Created):
        """An improvement was proposed."""

        what: Words
        source: Source
        source_id: UUID | None

    class Planned(Event):
        """An improvement got an owner, a day and a measure."""

        owner_id: UUID
        due: date
        measure: Words

    class Done(Event):
        """An improvement was carried out."""

        owner_id: UUID

    class EffectVerified(Event):
        """The effect of an improvement was verified by somebody else."""

        before: Words
        after: Words

    class Dropped(Event):
        """An improvement was dropped."""

        reason: Words

    @event(Proposed)
    def __init__(self, id: UUID, what: str, source: Source, source_id: UUID | None) -> None:
        self.state = State.PROPOSED
        self.owner_id: UUID | None = None

    def plan(self, owner_id: UUID, due: date, measure: str) -> None:
        """Plan it, or plan it anew. Raises NotThatFar."""
        if self.state not in {State.PROPOSED, State.PLANNED}:
            raise NotThatFar
        self._planned(owner_id, due, measure)

    def do(self) -> None:
        """State that it was carried out. Raises NotThatFar."""
        if self.state in {State.DONE, State.VERIFIED}:
            return
        if self.state is not State.PLANNED or self.owner_id is None:
            raise NotThatFar
        self._done(self.owner_id)

    def verify(self, by: UUID, before: str, after: str) -> None:
        """Verify its effect. Raises NotThatFar, SameHands."""
        if self.state is State.VERIFIED:
            return
        if self.state is not State.DONE:
            raise NotThatFar
        if by == self.owner_id:
            raise SameHands
        self._effect_verified(before, after)

    def drop(self, reason: str) -> None:
        """Drop it with a reason. Raises NotThatFar."""
        if self.state is State.DROPPED:
            return
        if self.state is State.VERIFIED:
            raise NotThatFar
        self._dropped(reason)

    @event(Planned)
    def _planned(self, owner_id: UUID, due: date, measure: str) -> None:
        self.state, self.owner_id = State.PLANNED, owner_id

    @event(Done)
    def _done(self, owner_id: UUID) -> None:
        self.state = State.DONE

    @event(EffectVerified)
    def _effect_verified(self, before: str, after: str) -> None:
        self.state = State.VERIFIED

    @event(Dropped)
    def _dropped(self, reason: str) -> None:
        self.state = State.DROPPED
