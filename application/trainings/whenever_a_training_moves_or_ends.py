"""Whenever a training is moved, everybody is told; when it has been held, they are asked."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.trainings import Completion, Seating, Training


def whenever_a_training_moves_or_ends(event: Event) -> Iterator[Errand]:
    match event:
        case Seating.DaysMoved(training_id=training, people=people):
            for person in people:
                yield Errand(
                    "letter", about(letter="training_moved", to=person, training_id=training)
                )
        case Training.Held(people=people):
            for person in people:
                yield Errand(
                    "letter",
                    about(letter="training_held", to=person, training_id=event.originator_id),
                )
        case Completion.CertificateGranted(training_id=training, person_id=person, code=code):
            yield Errand(
                "letter",
                about(letter="certificate_ready", to=person, training_id=training, code=code),
            )
        case Completion.CertificateRevoked(training_id=training, person_id=person):
            yield Errand(
                "letter", about(letter="certificate_revoked", to=person, training_id=training)
            )
