"""Note a certificate a mentor has shown, and until when it is valid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from application.firm import DERIVED, Command, Work
from application.people.register_person import ShortText
from domain.mentors import Mentor


@dataclass(frozen=True, kw_only=True)
class NoteCertificate(Command):
    """Note a certificate, or its new last day under the same id."""

    rewrites: ClassVar = frozenset({"certificate_id"})
    mentor_id: UUID
    title: ShortText
    valid_until: date
    certificate_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id).note_certificate(
            self.certificate_id, self.title, self.valid_until
        )
