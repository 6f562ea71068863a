"""Bring a training that has been held to its end: certificates, and development of mentors."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.mentors import Mentor, mentor_of
from domain.trainings import Completion, Seating, Training, completion_of, seating_of
from domain.trainings.certificates import code_of, told_by
from domain.trainings.policy import policy_of


@dataclass(frozen=True, kw_only=True)
class CompleteTraining(Command):
    """State that a training has been held; who was there for long enough gets a certificate."""

    training_id: UUID

    def do(self, work: Work) -> None:
        training = work.get(Training, self.training_id)
        seating = work.get(Seating, seating_of(self.training_id))
        people = tuple(seat.person_id for seat in seating.seats.values() if seat.person_id)
        training.hold(people, work.now)
        seating.close_sale()
        work.under(training.terms)
        for person in people:
            self._reward(work, training, person)

    def _reward(self, work: Work, training: Training, person: UUID) -> None:
        completion = work.get(Completion, completion_of(self.training_id))
        title, days = training.programme.title, training.gatherings
        share = completion.share_of(person, days)
        if share >= policy_of(training.terms).certificate_percent:
            code = code_of(work.proof_of(told_by(self.training_id, person)))
            completion.grant(self.training_id, person, code, title, days, training.trainer_id)
        if work.see(Mentor, mentor_of(person)):
            minutes = sum(day.minutes for day in days) * share // 100
            completion.develop(
                self.training_id, person, mentor_of(person), minutes, days[-1].day, title
            )
