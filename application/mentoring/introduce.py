"""Introduce a mentee to somebody: proposed, wanted, agreed by the third, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.people.register_person import Email
from domain.engagements import Engagement
from domain.engagements.introductions import Introduction
from domain.events import derived
from domain.mentors import mentor_of
from domain.refusals import NotFound


@dataclass(frozen=True, kw_only=True)
class ProposeIntroduction(Command):
    """Propose to introduce the mentee to somebody one knows."""

    engagement_id: UUID
    name: Annotated[str, MinLen(1), MaxLen(200)]
    email: Email
    words: Annotated[str, MaxLen(2000)] = ""
    introduction_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        engagement.require_running()
        if work.find(Introduction, self.introduction_id) is None:
            work.add(
                Introduction(
                    id=self.introduction_id, engagement_id=self.engagement_id,
                    mentee_id=engagement.mentee_id, mentor_id=mentor_of(work.by),
                    third_id=derived(self.introduction_id, "third"), name=self.name,
                    email=self.email, words=self.words,
                )
            )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class WantIntroduction(Command):
    """Let the third person be asked."""

    engagement_id: UUID
    introduction_id: UUID

    def do(self, work: Work) -> None:
        _of(work, self.engagement_id, self.introduction_id).want()


@dataclass(frozen=True, kw_only=True)
class DeclineIntroduction(Command):
    """Not want an introduction."""

    engagement_id: UUID
    introduction_id: UUID

    def do(self, work: Work) -> None:
        _of(work, self.engagement_id, self.introduction_id).decline()


@dataclass(frozen=True, kw_only=True)
class TellOutcome(Command):
    """Tell what came of an introduction."""

    engagement_id: UUID
    introduction_id: UUID
    words: Annotated[str, MinLen(1), MaxLen(2000)]

    def do(self, work: Work) -> None:
        _of(work, self.engagement_id, self.introduction_id).tell_outcome(self.words)


@dataclass(frozen=True, kw_only=True)
class AnswerIntroduction(Command):
    """The third person's answer, by the link in the letter; no sign-in.

    That it is theirs is for the door to see: the link bears a proof only the firm can make.
    """

    introduction_id: UUID
    agrees: bool

    def do(self, work: Work) -> None:
        work.get(Introduction, self.introduction_id).answer(agrees=self.agrees)


def _of(work: Work, engagement_id: UUID, introduction_id: UUID) -> Introduction:
    introduction = work.get(Introduction, introduction_id)
    if introduction.engagement_id != engagement_id:
        raise NotFound
    return introduction
