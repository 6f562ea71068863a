"""Take back a certificate that should not have been granted; the reason stands in the trail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.trainings import Completion, Training, completion_of


@dataclass(frozen=True, kw_only=True)
class RevokeCertificate(Command):
    """Take a participant's certificate back; whoever verifies its code is told, but not why."""

    training_id: UUID
    person_id: UUID
    reason: Annotated[str, MaxLen(500)]

    def do(self, work: Work) -> None:
        work.get(Training, self.training_id)
        completion = work.get(Completion, completion_of(self.training_id))
        completion.revoke(self.training_id, self.person_id, self.reason)
