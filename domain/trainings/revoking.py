"""A certificate taken back: its code stays known, and says so to whoever verifies it."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from domain.events import Event
from domain.privacy import Public


class CertificateRevoked(Event):
    """A certificate was taken back, for a reason; its code says so from then on."""

    training_id: UUID
    person_id: UUID
    code: Annotated[str, Public]
    reason: Annotated[str, Public]

    def apply(self, aggregate: Any) -> None:
        del aggregate.certified[self.person_id]
        aggregate.revoked.add(self.person_id)
