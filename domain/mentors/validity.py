"""What is confirmed of a mentor until a day, and what its end keeps them from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.competences import Competence
from domain.mentors.words import Proof


@dataclass(frozen=True)
class Validity:
    """Something confirmed of a mentor, and its last day."""

    proof: Proof
    which: str
    valid_until: date

    def holds_on(self, day: date) -> bool:
        """Whether it is still valid on a day."""
        return day <= self.valid_until


def validities_of(
    ethics: tuple[str, date] | None,
    certificates: Mapping[UUID, date],
    competences: Iterable[Competence],
) -> tuple[Validity, ...]:
    """Everything confirmed of a mentor, with its last day."""
    code = [Validity(Proof.ETHICS, *ethics)] if ethics else []
    papers = [Validity(Proof.CERTIFICATE, str(which), last) for which, last in certificates.items()]
    areas = [Validity(Proof.COMPETENCE, one.area, one.valid_until) for one in competences]
    return (*code, *papers, *areas)


def keeps_from_beginning(some: Iterable[Validity], day: date) -> list[str]:
    """What has ended so that nothing new begins: ethics, a certificate, or all competence."""
    every = list(some)
    ended = [one for one in every if not one.holds_on(day)]
    general = [one.which for one in ended if one.proof is not Proof.COMPETENCE]
    knows = any(one.proof is Proof.COMPETENCE and one.holds_on(day) for one in every)
    return general or ([] if knows else [one.which for one in ended])


def keeps_from_meeting(some: Iterable[Validity], grace_until: date | None, day: date) -> list[str]:
    """What has ended so that running engagements may not go on, either."""
    graced = grace_until is not None and day <= grace_until
    return [] if graced else keeps_from_beginning(some, day)


def first_end(some: Iterable[Validity]) -> date | None:
    """The last day on which something new may begin: of ethics, papers and all competence."""
    every = list(some)
    ends = [one.valid_until for one in every if one.proof is not Proof.COMPETENCE]
    knows = [one.valid_until for one in every if one.proof is Proof.COMPETENCE]
    return min([*ends, *([max(knows)] if knows else [])], default=None)
