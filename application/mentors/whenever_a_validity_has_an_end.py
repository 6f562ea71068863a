"""Whenever something is confirmed of a mentor until a day, warnings are set before that day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from application.mentors.warn_of_expiry import WarnOfExpiry
from application.policies import Errand, Later, about
from domain.events import Event
from domain.mentors import Mentor, Proof, pool_policy_on
from domain.slots import HELSINKI, instant_of

MORNING = time(9)


def whenever_a_validity_has_an_end(event: Event) -> Iterator[Later | Errand]:
    match event:
        case Mentor.CompetenceConfirmed(area=area, valid_until=last):
            yield from _warnings(event, Proof.COMPETENCE, area, last)
        case Mentor.CertificateNoted(certificate_id=paper, valid_until=last):
            yield from _warnings(event, Proof.CERTIFICATE, str(paper), last)
        case Mentor.EthicsAcknowledged(version=version, valid_until=last):
            yield from _warnings(event, Proof.ETHICS, version, last)
        case Mentor.ExpiryWarned(person_id=person, proof=proof, which=which, valid_until=last):
            yield Errand(
                "letter",
                about(letter="validity_ends", to=person, proof=proof.value, which=which,
                      valid_until=last.isoformat()),
            )  # fmt: skip


def _warnings(event: Event, proof: Proof, which: str, last: date) -> Iterator[Later]:
    told = event.envelope.recorded_at
    for days in pool_policy_on(told.date()).warn_days:
        morning = instant_of(date.fromordinal(last.toordinal() - days), MORNING, HELSINKI)
        if morning > told:
            yield Later(
                morning,
                WarnOfExpiry(
                    mentor_id=event.originator_id, proof=proof, which=which, valid_until=last,
                    days=days,
                ),
            )  # fmt: skip
