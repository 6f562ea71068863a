"""Whenever a session is held, it counts as practice; a training of ours counts as development."""

from __future__ import annotations

from collections.abc import Iterator

from application.firm import Command
from application.growth.keep_portfolio import CountPractice, CreditTraining
from domain.engagements import Engagement
from domain.events import Event
from domain.trainings import Completion


def whenever_a_session_is_held(event: Event) -> Iterator[Command]:
    match event:
        case Engagement.SessionHeld(mentor_id=mentor, colleagues=colleagues, session_id=session):
            for one in (mentor, *colleagues):
                yield CountPractice(
                    mentor_id=one, session_id=session, day=event.slot.day, minutes=event.minutes
                )
        case Completion.DevelopmentEarned(person_id=person, training_id=training):
            yield CreditTraining(
                person_id=person, training_id=training, day=event.earned_on, minutes=event.minutes
            )
