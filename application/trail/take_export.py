"""Note that a part of the audit trail is taken out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, MaxLen

from application.firm import DERIVED, Command, Work
from application.trail.qualifiers import read_qualifiers
from domain.trail_exports import ExportForm, TrailExport


@dataclass(frozen=True, kw_only=True)
class TakeExport(Command):
    """Export the events that are looked for; that it was done is itself recorded."""

    form: ExportForm
    looked_for: Annotated[str, MaxLen(500)] = ""
    events: Annotated[int, Ge(0)] = 0
    export_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        asked = " ".join(one.written for one in read_qualifiers(self.looked_for))
        if work.find(TrailExport, self.export_id) is None:
            work.add(
                TrailExport(
                    id=self.export_id, form=self.form, looked_for=asked, events=self.events
                )
            )  # fmt: skip
