"""An organisation notes what it measured at its own work, before and after mentoring."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from domain.feedback.own_figures import OwnFigures, own_figures_of

Value = Annotated[str, MinLen(1), MaxLen(60)]


@dataclass(frozen=True, kw_only=True)
class NoteOwnFigure(Command):
    """Note a figure of the organisation's own, or put it right; name nobody."""

    rewrites: ClassVar = frozenset({"figure_id"})
    organisation_id: UUID
    what: Annotated[str, MinLen(1), MaxLen(160)]
    before: Value
    before_on: date
    after: Value
    after_on: date
    figure_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(OwnFigures, own_figures_of(self.organisation_id)).note(
            self.organisation_id, self.figure_id, self.what, (self.before, self.before_on),
            (self.after, self.after_on),
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class DropOwnFigure(Command):
    """Take a figure of the organisation's own back."""

    organisation_id: UUID
    figure_id: UUID

    def do(self, work: Work) -> None:
        work.get(OwnFigures, own_figures_of(self.organisation_id)).drop(
            self.organisation_id, self.figure_id
        )
