"""The report of an organisation: figures of its people, told month by month or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.feedback.disclosure import Crowd, Someone, may_tell
from domain.privacy import Public

WHOLE: Final = ""
"""The part that is the whole organisation."""
Text = Annotated[str, Public]


@dataclass(frozen=True)
class Figure:
    """A mean that was told: of which question, part and month, over how many persons."""

    code: Text
    part: Text
    month: Text
    mean: Decimal
    persons: int


@dataclass(frozen=True)
class Values:
    """What persons of one part answered to one question: their means, and how often they did."""

    code: str
    part: str
    means: Mapping[Someone, Decimal]


def report_of(payer_id: UUID) -> UUID:
    """The report of whoever pays."""
    return uuid5(payer_id, "feedback report")


class Report(Standing):
    """All that was ever told to one payer."""

    class Opened(Created):
        """A report to a payer was begun."""

    class FigureTold(Event):
        """A figure over at least five persons was told."""

        payer_id: UUID
        figure: Figure
        crowd: tuple[tuple[UUID, int], ...]

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.told: dict[str, list[Crowd]] = {}
        self.newest: dict[tuple[str, str], Figure] = {}

    def publish(self, payer_id: UUID, month: str, values: Sequence[Values]) -> None:
        """Tell what may be told this month: the whole first, then parts, the largest first."""
        for one in sorted(values, key=lambda v: (v.code, v.part != WHOLE, -len(v.means), v.part)):
            last = self.newest.get((one.code, one.part))
            crowd: Crowd = frozenset(one.means)
            if (last and last.month >= month) or not may_tell(self.told.get(one.code, []), crowd):
                continue
            mean = sum(one.means.values(), Decimal(0)) / len(crowd)
            rounded = mean.quantize(Decimal("0.1"), ROUND_HALF_UP)
            figure = Figure(one.code, one.part, month, rounded, len(crowd))
            if last is None or (last.mean, last.persons) != (rounded, len(crowd)):
                self._figure_told(payer_id, figure, tuple(sorted(crowd)))

    @event(FigureTold)
    def _figure_told(
        self, payer_id: UUID, figure: Figure, crowd: tuple[tuple[UUID, int], ...]
    ) -> None:
        self.told.setdefault(figure.code, []).append(frozenset(crowd))
        self.newest[figure.code, figure.part] = figure
