"""Every certificate by its code, for whoever wants to verify one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.languages import InThreeLanguages
from domain.slots import HELSINKI, zone_named
from domain.trainings import Completion


@dataclass(frozen=True)
class CertificateRow:
    """A certificate; the holder's name is joined in from `people`."""

    code: str
    training_id: UUID
    person_id: UUID
    title: InThreeLanguages
    minutes: int
    share: int
    first_day: date
    last_day: date
    granted_on: date
    trainer_id: UUID
    revoked_on: date | None = None


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Completion.CertificateGranted(
            training_id=training, person_id=person, code=code, title=title, minutes=minutes,
            share=share, first_day=first, last_day=last, trainer_id=trainer,
        ):  # fmt: skip
            granted = _day(event)
            yield Put(
                CertificateRow(
                    code, training, person, title, minutes, share, first, last, granted, trainer
                )
            )
        case Completion.CertificateRevoked(code=code):
            yield Change({"code": code}, {"revoked_on": _day(event)})


def _day(event: Event) -> date:
    """The day on which it happened, by the calendar of Helsinki."""
    return event.timestamp.astimezone(zone_named(HELSINKI)).date()


certificates = Table("certificates", CertificateRow, ("code",), rows, (("person_id",),), version=3)
