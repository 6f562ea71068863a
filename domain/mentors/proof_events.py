"""What the firm has confirmed of a mentor, and until when it is valid."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.competences import Competence, Level
from domain.events import Event
from domain.mentors.words import Proof
from domain.privacy import Personal, Public, Purpose

Code = Annotated[str, Public]
Own = Annotated[str, Personal(Purpose.CONTACT, "person_id")]


class CompetenceClaimed(Event):
    """A mentor says what level they have in an area, and on which evidence."""

    person_id: UUID
    area: Code
    level: Level
    evidence: Own

    def apply(self, aggregate: Any) -> None:
        aggregate.claims[self.area] = self.level


class CompetenceConfirmed(Event):
    """The firm confirmed a mentor's level in an area of competence."""

    person_id: UUID
    area: Code
    level: Level
    evidence: Own
    confirmed_on: date
    valid_until: date

    def apply(self, aggregate: Any) -> None:
        aggregate.claims.pop(self.area, None)
        aggregate.competences[self.area] = Competence(
            self.area, self.level, self.confirmed_on, self.valid_until
        )


class CompetenceWithdrawn(Event):
    """A mentor's area of competence was taken back."""

    person_id: UUID
    area: Code
    reason: Own

    def apply(self, aggregate: Any) -> None:
        aggregate.claims.pop(self.area, None)
        aggregate.competences.pop(self.area, None)


class CertificateNoted(Event):
    """A mentor showed a certificate."""

    person_id: UUID
    certificate_id: UUID
    title: Own
    valid_until: date

    def apply(self, aggregate: Any) -> None:
        aggregate.certificates[self.certificate_id] = self.valid_until


class EthicsAcknowledged(Event):
    """A mentor acknowledged a version of the code of ethics."""

    person_id: UUID
    version: Code
    on: date
    valid_until: date

    def apply(self, aggregate: Any) -> None:
        aggregate.ethics = (self.version, self.valid_until)


class ExpiryWarned(Event):
    """Somebody was warned that a validity of a mentor ends."""

    person_id: UUID
    proof: Proof
    which: Code
    valid_until: date
    days: int

    def apply(self, aggregate: Any) -> None:
        aggregate.warned.add((self.proof, self.which, self.valid_until, self.days))


class GraceGiven(Event):
    """A coordinator let running engagements go on after a validity ended."""

    person_id: UUID
    until: date
    reason: Own

    def apply(self, aggregate: Any) -> None:
        aggregate.grace_until = self.until
