"""The mentor pool as rows: who is in it, with what, how full, and until when it all is valid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.views import Change, Put, Remove, RowStep, Table
from domain.events import Event
from domain.mentors import Bond, Format, Mentor, PoolState, Proof


@dataclass(frozen=True)
class MentorRow:
    """A mentor of the pool, or on the way into it."""

    mentor_id: UUID
    person_id: UUID
    state: PoolState = PoolState.APPLIED
    bond: Bond = Bond.ENTREPRENEUR
    full_time: bool = False
    monthly_hours: int | None = None
    own_hours: int | None = None
    own_engagements: int | None = None
    themes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    formats: tuple[Format, ...] = ()
    places: tuple[str, ...] = ()
    engagements: int = 0
    planned_minutes: int = 0


@dataclass(frozen=True)
class ProofRow:
    """Something confirmed of a mentor: an area with its level, a certificate, the ethics."""

    mentor_id: UUID
    proof: Proof
    which: str
    level: int
    valid_until: date


STATES = {
    Mentor.ReferenceAsked: PoolState.REFERENCES,
    Mentor.Approved: PoolState.APPROVED,
    Mentor.Declined: PoolState.DECLINED,
    Mentor.OnboardingStepDone: PoolState.ONBOARDING,
    Mentor.Joined: PoolState.ACTIVE,
    Mentor.Paused: PoolState.PAUSED,
    Mentor.Resumed: PoolState.ACTIVE,
    Mentor.LeftPool: PoolState.LEFT,
}
"""Where each of these leaves a mentor."""


def rows(event: Event) -> Iterator[RowStep]:
    own = {"mentor_id": event.originator_id}
    if state := STATES.get(type(event)):
        yield Change(own, {"state": state})
    match event:
        case Mentor.Applied(person_id=person_id):
            yield Put(MentorRow(event.originator_id, person_id))
        case Mentor.ProfileWritten():
            names = ("themes", "languages", "industries", "formats", "places")
            yield Change(own, {name: getattr(event, name) for name in names})
        case Mentor.FootingSet(bond=bond, full_time=full_time, monthly_hours=hours):
            yield Change(own, {"bond": bond, "full_time": full_time, "monthly_hours": hours})
        case Mentor.LimitsLowered(monthly_hours=hours, engagements=most):
            yield Change(own, {"own_hours": hours, "own_engagements": most})
        case Mentor.EngagementTaken() | Mentor.EngagementReleased():
            counted = {"engagements": event.engagements, "planned_minutes": event.planned_minutes}
            yield Change(own, counted)


def proof_rows(event: Event) -> Iterator[RowStep]:
    mentor = event.originator_id
    match event:
        case Mentor.CompetenceConfirmed(area=area, level=level, valid_until=last):
            yield Put(ProofRow(mentor, Proof.COMPETENCE, area, int(level), last))
        case Mentor.CompetenceWithdrawn(area=area):
            yield Remove({"mentor_id": mentor, "proof": Proof.COMPETENCE.value, "which": area})
        case Mentor.CertificateNoted(certificate_id=paper, valid_until=last):
            yield Put(ProofRow(mentor, Proof.CERTIFICATE, str(paper), 0, last))
        case Mentor.EthicsAcknowledged(version=version, valid_until=last):
            yield Remove({"mentor_id": mentor, "proof": Proof.ETHICS.value})
            yield Put(ProofRow(mentor, Proof.ETHICS, version, 0, last))


mentor_list = Table(
    "mentor_list", MentorRow, ("mentor_id",), rows, (("person_id",), ("state",)), version=2
)
mentor_proofs = Table(
    "mentor_proofs", ProofRow, ("mentor_id", "proof", "which"), proof_rows,
    (("proof", "which", "level"), ("valid_until",)),
)  # fmt: skip
