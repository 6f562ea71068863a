"""One survey to one person: asked, answered once, closed after three weeks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated
from uuid import UUID, uuid5

from domain.events import Aggregate, Created, Event, event
from domain.feedback.questions import OPEN_FOR, VERSION, Moment, questions_of
from domain.privacy import Personal, Public, Purpose
from domain.refusals import Refused

Answers = Annotated[tuple[tuple[str, int], ...], Personal(Purpose.SURVEY)]
Words = Annotated[str, Personal(Purpose.SURVEY)]


class SurveyClosed(Refused):
    """This survey can no longer be answered."""


class AnswerOff(Refused):
    """Every question is answered once, within its scale."""

    status = 422


def survey_of(engagement_id: UUID, person_id: UUID, moment: Moment, about: object) -> UUID:
    """The id of a survey: one for each person, moment and what it is about."""
    return uuid5(engagement_id, f"survey/{person_id}/{moment}/{about}")


class Survey(Aggregate):
    """A few questions to one person at one moment."""

    class Asked(Created):
        """Somebody was asked how mentoring goes."""

        moment: Moment
        engagement_id: UUID
        person_id: UUID
        mentor_id: UUID | None
        payer_id: UUID
        session_id: UUID | None
        closes_at: datetime
        version: Annotated[str, Public]

    class Answered(Event):
        """Somebody answered."""

        moment: Moment
        engagement_id: UUID
        person_id: UUID
        mentor_id: UUID | None
        payer_id: UUID
        answers: Answers
        words: Words

    @event(Asked)
    def __init__(
        self, id: UUID, moment: Moment, engagement_id: UUID, person_id: UUID,
        mentor_id: UUID | None, payer_id: UUID, session_id: UUID | None, closes_at: datetime,
        version: str,
    ) -> None:  # fmt: skip
        self.moment, self.engagement_id, self.person_id = moment, engagement_id, person_id
        self.mentor_id, self.payer_id, self.closes_at = mentor_id, payer_id, closes_at
        self.answered = False

    @classmethod
    def ask(
        cls, id: UUID, moment: Moment, engagement_id: UUID, person_id: UUID,
        mentor_id: UUID | None, payer_id: UUID, session_id: UUID | None, now: datetime,
    ) -> Survey:  # fmt: skip
        """Ask one person at one moment."""
        return cls(
            id=id, moment=moment, engagement_id=engagement_id, person_id=person_id,
            mentor_id=mentor_id, payer_id=payer_id, session_id=session_id,
            closes_at=now + OPEN_FOR, version=VERSION,
        )  # fmt: skip

    def answer(self, answers: Mapping[str, int], words: str, now: datetime) -> None:
        """Answer every question, once. Raises SurveyClosed, AnswerOff."""
        if self.answered or now >= self.closes_at:
            raise SurveyClosed
        asked = {one.code: one for one in questions_of(self.moment)}
        if set(answers) != set(asked):
            raise AnswerOff
        if any(not asked[c].bottom <= value <= asked[c].top for c, value in answers.items()):
            raise AnswerOff
        given = tuple(sorted(answers.items()))
        self._answered(
            self.moment, self.engagement_id, self.person_id, self.mentor_id, self.payer_id,
            given, words,
        )  # fmt: skip

    @event(Answered)
    def _answered(
        self, moment: Moment, engagement_id: UUID, person_id: UUID, mentor_id: UUID | None,
        payer_id: UUID, answers: tuple[tuple[str, int], ...], words: str,
    ) -> None:  # fmt: skip
        self.answered = True
