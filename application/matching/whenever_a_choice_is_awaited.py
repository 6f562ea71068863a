"""Whenever somebody is to choose or to answer, they are written to, and the clock is set."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from application.firm import Command
from application.matching.answer_request import LapseAnswer
from application.matching.tell_fit import AskFit
from application.policies import Errand, Later, about
from domain.engagements import Engagement
from domain.events import Event
from domain.matching import Matching
from domain.people import Role

COORDINATOR: Final = Role.COORDINATOR.value


def whenever_a_choice_is_awaited(event: Event) -> Iterator[Command | Later | Errand]:
    match event:
        case Matching.CandidatesProposed(engagement_id=case, mentee_id=mentee):
            yield _letter("mentors_proposed", mentee, case)
        case Matching.MentorAsked(engagement_id=case, mentor_id=mentor, answer_by=until):
            asks = about(
                letter="mentee_asks", to=mentor, engagement_id=case, answer_by=until.isoformat()
            )
            yield Errand("letter", asks)
            yield Later(until, LapseAnswer(engagement_id=case, mentor_id=mentor))
        case Matching.MentorAccepted(engagement_id=case, mentee_id=mentee):
            yield _letter("mentor_found", mentee, case)
        case Matching.CandidatesExhausted(engagement_id=case, mentee_id=mentee):
            yield _letter("looking_again", mentee, case)
            stuck = about(letter="matching_stuck", to_role=COORDINATOR, engagement_id=case)
            yield Errand("letter", stuck)
        case Matching.FitAsked(engagement_id=case, mentee_id=mentee):
            yield _letter("fit_asked", mentee, case)
        case Engagement.SessionHeld():
            yield AskFit(engagement_id=event.originator_id)


def _letter(letter: str, to: UUID, engagement_id: UUID) -> Errand:
    return Errand("letter", about(letter=letter, to=to, engagement_id=engagement_id))
