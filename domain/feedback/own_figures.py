"""An organisation's own figures of what mentoring changed at work: before, after, and when.

They are the organisation's words about itself, never about a person: the fourth level, results.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.privacy import Public
from domain.refusals import Refused

Text = Annotated[str, Public]


class FigureUnknown(Refused):
    """There is no such figure."""

    status = 404


class MeasuredBefore(Refused):
    """What is measured after mentoring is measured later than what was before."""

    status = 422


def own_figures_of(payer_id: UUID) -> UUID:
    """The id of the own figures of whoever pays."""
    return uuid5(payer_id, "own figures")


class OwnFigures(Standing):
    """What an organisation measured at its own work."""

    class Opened(Created):
        """An organisation's own figures were begun."""

    class FigureNoted(Event):
        """An organisation noted a figure of its own, before and after mentoring."""

        payer_id: UUID
        figure_id: UUID
        what: Text
        before: Text
        before_on: date
        after: Text
        after_on: date

    class FigureDropped(Event):
        """An organisation took a figure of its own back."""

        payer_id: UUID
        figure_id: UUID

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.figures: dict[UUID, tuple[object, ...]] = {}

    def note(
        self, payer_id: UUID, figure_id: UUID, what: str, before: tuple[str, date],
        after: tuple[str, date],
    ) -> None:  # fmt: skip
        """Note a figure, or put it right. Raises MeasuredBefore."""
        if after[1] <= before[1]:
            raise MeasuredBefore
        if self.figures.get(figure_id) != (what, *before, *after):
            self._figure_noted(payer_id, figure_id, what, *before, *after)

    def drop(self, payer_id: UUID, figure_id: UUID) -> None:
        """Take a figure back. Raises FigureUnknown."""
        if figure_id not in self.figures:
            raise FigureUnknown
        self._figure_dropped(payer_id, figure_id)

    @event(FigureNoted)
    def _figure_noted(
        self, payer_id: UUID, figure_id: UUID, what: str, before: str, before_on: date,
        after: str, after_on: date,
    ) -> None:  # fmt: skip
        self.figures[figure_id] = (what, before, before_on, after, after_on)

    @event(FigureDropped)
    def _figure_dropped(self, payer_id: UUID, figure_id: UUID) -> None:
        del self.figures[figure_id]
