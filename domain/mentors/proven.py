"""What is confirmed of a mentor: competences, certificates, ethics, each until its last day."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from domain.competences import Competence, Level
from domain.mentors import proof_events as proof
from domain.mentors.open_hours import OpenHours
from domain.mentors.policy import PoolPolicy, months_later
from domain.mentors.validity import (
    Validity,
    first_end,
    keeps_from_beginning,
    keeps_from_meeting,
    validities_of,
)
from domain.mentors.words import GraceTooLong, Proof, ValidityEnded


class Proven(OpenHours):
    """A mentor whose word the firm has checked."""

    def begin_proofs(self) -> None:
        self.claims: dict[str, Level] = {}
        self.competences: dict[str, Competence] = {}
        self.certificates: dict[UUID, date] = {}
        self.ethics: tuple[str, date] | None = None
        self.warned: set[tuple[Proof, str, date, int]] = set()
        self.grace_until: date | None = None

    def claim(self, area: str, level: Level, evidence: str) -> None:
        if self.claims.get(area) != level:
            self.record(
                proof.CompetenceClaimed, person_id=self.person_id, area=area, level=level,
                evidence=evidence,
            )  # fmt: skip

    def confirm(
        self, area: str, level: Level, evidence: str, today: date, valid_until: date
    ) -> None:
        known = self.competences.get(area)
        if known is None or (known.level, known.valid_until) != (level, valid_until):
            self.record(
                proof.CompetenceConfirmed, person_id=self.person_id, area=area, level=level,
                evidence=evidence, confirmed_on=today, valid_until=valid_until,
            )  # fmt: skip

    def withdraw_competence(self, area: str, reason: str) -> None:
        if area in self.competences or area in self.claims:
            self.record(
                proof.CompetenceWithdrawn, person_id=self.person_id, area=area, reason=reason
            )

    def note_certificate(self, certificate_id: UUID, title: str, valid_until: date) -> None:
        if self.certificates.get(certificate_id) != valid_until:
            self.record(
                proof.CertificateNoted, person_id=self.person_id, certificate_id=certificate_id,
                title=title, valid_until=valid_until,
            )  # fmt: skip

    def acknowledge_ethics(self, policy: PoolPolicy, today: date) -> None:
        """Acknowledge the code of ethics in its present version."""
        until = months_later(today, policy.ethics_months)
        if self.ethics != (policy.ethics, until):
            self.record(
                proof.EthicsAcknowledged, person_id=self.person_id, version=policy.ethics,
                on=today, valid_until=until,
            )  # fmt: skip

    def warn(self, one: Validity, days: int) -> None:
        """Note that a warning went out; of what was renewed meanwhile, nothing is said."""
        told = (one.proof, one.which, one.valid_until, days)
        if one in self.validities and told not in self.warned:
            self.record(
                proof.ExpiryWarned, person_id=self.person_id, proof=one.proof, which=one.which,
                valid_until=one.valid_until, days=days,
            )  # fmt: skip

    def give_grace(self, until: date, reason: str, policy: PoolPolicy) -> None:
        """Let running engagements go on. Raises GraceTooLong."""
        ended = first_end(self.validities) or until
        if until > ended + timedelta(days=policy.grace_days):
            raise GraceTooLong
        if until != self.grace_until:
            self.record(proof.GraceGiven, person_id=self.person_id, until=until, reason=reason)

    @property
    def validities(self) -> tuple[Validity, ...]:
        """Everything confirmed of the mentor, with its last day."""
        return validities_of(self.ethics, self.certificates, self.competences.values())

    def knows(self, area: str, day: date) -> Level | None:
        """The level confirmed for an area and valid on a day."""
        found = self.competences.get(area)
        return found.level if found and found.holds_on(day) else None

    def require_valid(self, day: date) -> None:
        """Raise ValidityEnded unless ethics, certificates and some competence hold on a day."""
        if ended := keeps_from_beginning(self.validities, day):
            raise ValidityEnded(which=ended)

    def require_fit_to_meet(self, day: date) -> None:
        """Raise ValidityEnded when running engagements may not go on, either."""
        if ended := keeps_from_meeting(self.validities, self.grace_until, day):
            raise ValidityEnded(which=ended)
