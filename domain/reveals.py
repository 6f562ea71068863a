"""Personal fields that somebody uncovered in the audit trail: one event's one field, for a reason.

What is said in mentoring, in private notes, forums and surveys is never uncovered here; a note is
opened for a case by two persons.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Final
from uuid import UUID

from domain.events import Aggregate, Created, event
from domain.privacy import Personal, Public, Purpose
from domain.refusals import Refused

REVEALABLE: Final = frozenset(
    {Purpose.CONTACT, Purpose.CASE, Purpose.ACCOUNTING, Purpose.SECURITY, Purpose.MARKETING}
)
SEEN_FOR: Final = timedelta(minutes=15)
"""How long the reader sees what was uncovered before it is covered again."""
Word = Annotated[str, Public]


class StaysCovered(Refused):
    """This field is not uncovered in the trail: it is confidential, or there is no such field."""


class FieldReveal(Aggregate):
    """One field of one event, uncovered once."""

    class Revealed(Created):
        """Somebody uncovered a personal field of an event, and said why."""

        stream: UUID
        event_version: int
        field: Word
        purpose: Purpose
        reader_id: UUID
        subject_id: UUID | None
        reason: Annotated[str, Personal(Purpose.SECURITY)]

    @event(Revealed)
    def __init__(
        self, id: UUID, stream: UUID, event_version: int, field: str, purpose: Purpose,
        reader_id: UUID, subject_id: UUID | None, reason: str,
    ) -> None:  # fmt: skip
        self.stream, self.event_version, self.field = stream, event_version, field
        self.purpose, self.reader_id, self.reason = purpose, reader_id, reason
