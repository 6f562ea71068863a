"""What organisations measured at their own work, one row a figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from application.views import Put, Remove, RowStep, Table
from domain.events import Event
from domain.feedback.own_figures import OwnFigures


@dataclass(frozen=True)
class OwnFigureRow:
    """A figure of an organisation's own, before and after mentoring."""

    figure_id: UUID
    payer_id: UUID
    what: str
    before: str
    before_on: date
    after: str
    after_on: date
    noted_at: datetime


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case OwnFigures.FigureNoted(payer_id=payer, figure_id=figure):
            yield Put(
                OwnFigureRow(
                    figure, payer, event.what, event.before, event.before_on, event.after,
                    event.after_on, event.timestamp,
                )
            )  # fmt: skip
        case OwnFigures.FigureDropped(payer_id=payer, figure_id=figure):
            yield Remove({"payer_id": payer, "figure_id": figure})


own_figures = Table("own_figures", OwnFigureRow, ("payer_id", "figure_id"), rows, version=2)
