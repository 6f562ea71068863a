"""Uncover one personal field of one event in the trail; that it was done is itself recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, get_type_hints
from uuid import UUID

from annotated_types import Ge, MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from domain.events import event_named
from domain.privacy import Personal, Purpose, classify
from domain.reveals import REVEALABLE, FieldReveal, StaysCovered


@dataclass(frozen=True, kw_only=True)
class RevealField(Command):
    """Uncover a field of an event such as `Person.Registered`; the reason is kept beside it."""

    stream: UUID
    event_version: Annotated[int, Ge(1)]
    name: Annotated[str, MaxLen(100)]
    field: Annotated[str, MaxLen(60)]
    reason: Annotated[str, MinLen(10), MaxLen(500)]
    subject_id: UUID | None = None
    reveal_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        purpose = purpose_of(self.name, self.field)
        if purpose not in REVEALABLE:
            raise StaysCovered
        if work.find(FieldReveal, self.reveal_id) is None:
            work.add(
                FieldReveal(
                    id=self.reveal_id, stream=self.stream, event_version=self.event_version,
                    field=self.field, purpose=purpose, reader_id=work.by,
                    subject_id=self.subject_id, reason=self.reason,
                )
            )  # fmt: skip


def purpose_of(name: str, field: str) -> Purpose | None:
    """What a field of a kind of event is kept for; None when it is not personal or not there."""
    try:
        hints: dict[str, Any] = get_type_hints(event_named(name), include_extras=True)
    except KeyError:
        return None
    mark = classify(hints[field]) if field in hints else None
    return mark.purpose if isinstance(mark, Personal) else None
