"""What was taken out of the audit trail: an export is itself a fact."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from domain.events import Aggregate, Created, event
from domain.privacy import Public


class ExportForm(StrEnum):
    """As what a trail is taken out."""

    CSV = "csv"
    JSON_LINES = "jsonl"
    PDF = "pdf"
    BUNDLE = "bundle"


class TrailExport(Aggregate):
    """One export of a filtered trail or of one case with its proofs."""

    class Taken(Created):
        """A part of the audit trail was exported."""

        form: ExportForm
        looked_for: Annotated[str, Public]
        events: int

    @event(Taken)
    def __init__(self, id: UUID, form: ExportForm, looked_for: str, events: int) -> None:
        self.form, self.looked_for, self.events = form, looked_for, events
