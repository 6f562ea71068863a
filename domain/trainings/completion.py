"""What came of a training: who was there, whose certificate it earned, what they thought of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.languages import InThreeLanguages
from domain.privacy import Personal, Public, Purpose
from domain.refusals import Refused
from domain.slots import Slot
from domain.trainings.certificates import Evaluation, share_attended
from domain.trainings.revoking import CertificateRevoked
from domain.trainings.words import CertificateUnknown, NotHeldYet, ReasonNeeded

_COMPLETIONS: Final = UUID("6c756f74-7369-5000-8000-000000000022")
Code = Annotated[str, Public]


class NoSuchGathering(Refused):
    """The training has no such day."""

    status = 422


class EvaluatedAlready(Refused):
    """You have given your evaluation already. Thank you."""


def completion_of(training_id: UUID) -> UUID:
    """The id of what came of a training."""
    return uuid5(_COMPLETIONS, str(training_id))


class Completion(Standing):
    """Attendance, certificates and evaluations of one training."""

    class Opened(Created):
        """The attendance list of a training was begun."""

    class AttendanceTaken(Event):
        """It was noted who was there on one of the days; a later list stands for an earlier one."""

        training_id: UUID
        gathering: int
        present: tuple[UUID, ...]

    class CertificateGranted(Event):
        """Somebody was there for long enough and was given a certificate."""

        training_id: UUID
        person_id: UUID
        code: Code
        title: InThreeLanguages
        minutes: int
        share: int
        first_day: date
        last_day: date
        trainer_id: UUID

    CertificateRevoked = CertificateRevoked

    class DevelopmentEarned(Event):
        """A mentor took part in a training, which counts as professional development."""

        training_id: UUID
        person_id: UUID
        mentor_id: UUID
        minutes: int
        earned_on: date
        title: InThreeLanguages

    class Evaluated(Event):
        """A participant evaluated a training."""

        training_id: UUID
        person_id: UUID
        answer_id: UUID
        answers: Annotated[Evaluation, Personal(Purpose.SURVEY, "answer_id")]

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.present: dict[int, frozenset[UUID]] = {}
        self.certified: dict[UUID, str] = {}
        self.revoked: set[UUID] = set()
        self.developed: set[UUID] = set()
        self.evaluated: set[UUID] = set()

    def take_attendance(
        self, training_id: UUID, gatherings: tuple[Slot, ...], gathering: int,
        present: tuple[UUID, ...], now: datetime,
    ) -> None:  # fmt: skip
        """Note who was there on a day, counted from 0. Raises NoSuchGathering, NotHeldYet."""
        if not 0 <= gathering < len(gatherings):
            raise NoSuchGathering
        if now < gatherings[gathering].starts_at:
            raise NotHeldYet
        if self.present.get(gathering) != frozenset(present):
            self._attendance_taken(training_id, gathering, tuple(sorted(set(present))))

    def share_of(self, person_id: UUID, gatherings: tuple[Slot, ...]) -> int:
        """How much of the time somebody was there, in per cent."""
        there = frozenset(nth for nth, people in self.present.items() if person_id in people)
        return share_attended(gatherings, there)

    def grant(
        self, training_id: UUID, person_id: UUID, code: str, title: InThreeLanguages,
        gatherings: tuple[Slot, ...], trainer_id: UUID,
    ) -> None:  # fmt: skip
        if person_id not in {*self.certified, *self.revoked}:
            share = self.share_of(person_id, gatherings)
            minutes = sum(slot.minutes for slot in gatherings) * share // 100
            self._granted(
                training_id, person_id, code, title, minutes, share, gatherings[0].day,
                gatherings[-1].day, trainer_id,
            )  # fmt: skip

    def revoke(self, training_id: UUID, person_id: UUID, reason: str) -> None:
        """Take a certificate back, once and for all. Raises ReasonNeeded, CertificateUnknown."""
        if person_id in self.revoked:
            return
        if not reason.strip():
            raise ReasonNeeded
        if person_id not in self.certified:
            raise CertificateUnknown
        self.record(
            CertificateRevoked, training_id=training_id, person_id=person_id,
            code=self.certified[person_id], reason=reason.strip(),
        )  # fmt: skip

    def develop(
        self, training_id: UUID, person_id: UUID, mentor_id: UUID, minutes: int,
        earned_on: date, title: InThreeLanguages,
    ) -> None:  # fmt: skip
        if person_id not in self.developed and minutes:
            self._developed(training_id, person_id, mentor_id, minutes, earned_on, title)

    def evaluate(
        self, training_id: UUID, person_id: UUID, answer_id: UUID, answers: Evaluation
    ) -> None:
        """Raises EvaluatedAlready."""
        if person_id in self.evaluated:
            raise EvaluatedAlready
        self._evaluated(training_id, person_id, answer_id, answers)

    @event(AttendanceTaken)
    def _attendance_taken(
        self, training_id: UUID, gathering: int, present: tuple[UUID, ...]
    ) -> None:
        self.present[gathering] = frozenset(present)

    @event(CertificateGranted)
    def _granted(
        self, training_id: UUID, person_id: UUID, code: str, title: InThreeLanguages,
        minutes: int, share: int, first_day: date, last_day: date, trainer_id: UUID,
    ) -> None:  # fmt: skip
        self.certified[person_id] = code

    @event(DevelopmentEarned)
    def _developed(
        self, training_id: UUID, person_id: UUID, mentor_id: UUID, minutes: int,
        earned_on: date, title: InThreeLanguages,
    ) -> None:  # fmt: skip
        self.developed.add(person_id)

    @event(Evaluated)
    def _evaluated(
        self, training_id: UUID, person_id: UUID, answer_id: UUID, answers: Evaluation
    ) -> None:
        self.evaluated.add(person_id)
