"""The report of an organisation: figures of its people, told month by month or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.feedback.disclosure import Crowd, Someone, may_tell
from domain.feedback.recommending import is_scored
from domain.privacy import Public

WHOLE: Final = ""
"""The part that is the whole organisation."""
POOL: Final = UUID("6c756f74-7369-5000-8000-000000000041")
"""The payer that stands for all who belong to no organisation that is told of itself."""
Text = Annotated[str, Public]


@dataclass(frozen=True)
class Figure:
    """A mean or score that was told: of which question, part and month, over how many persons.

    Where so few tell too little, `mean` is None: then only that so many answered was told.
    """

    code: Text
    part: Text
    month: Text
    mean: Decimal | None
    persons: int


def together(figures: Iterable[Figure]) -> list[Figure]:
    """Figures of different payers as one a question: made of nothing but what was told."""
    by_code: dict[str, list[Figure]] = {}
    for one in figures:
        if one.part == WHOLE:
            by_code.setdefault(one.code, []).append(one)
    return [_weighed(code, some) for code, some in sorted(by_code.items())]


def _weighed(code: str, figures: Sequence[Figure]) -> Figure:
    month = max(one.month for one in figures)
    scored = [(one.mean, one.persons) for one in figures if one.mean is not None]
    if not scored:  # whoever is only counted for an organisation is counted in the pool too
        return Figure(code, WHOLE, month, None, max(one.persons for one in figures))
    persons = sum(count for _, count in scored)
    mean = sum((mean * count for mean, count in scored), Decimal(0)) / persons
    return Figure(code, WHOLE, month, _rounded(mean), persons)


def _rounded(mean: Decimal) -> Decimal:
    return mean.quantize(Decimal("0.1"), ROUND_HALF_UP)


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
        self.counted: dict[str, list[Crowd]] = {}
        self.newest: dict[tuple[str, str], Figure] = {}

    def publish(
        self, payer_id: UUID, month: str, values: Sequence[Values],
        elsewhere: Mapping[str, Sequence[Crowd]] | None = None,
    ) -> None:  # fmt: skip
        """Tell what may be told this month: the whole first, then parts, the largest first.

        Nobody is told of here as they were already told of `elsewhere`, so that figures of
        different reports have nobody in common and cannot be taken from one another.
        """
        for one in sorted(values, key=lambda v: (v.code, v.part != WHOLE, -len(v.means), v.part)):
            last = self.newest.get((one.code, one.part))
            crowd: Crowd = frozenset(one.means)
            if any(crowd & known for known in (elsewhere or {}).get(one.code, ())):
                continue
            scored = is_scored(one.code, len(crowd))
            known = (self.told if scored else self.counted).get(one.code, [])
            if (last and last.month >= month) or not may_tell(known, crowd):
                continue
            mean = _rounded(sum(one.means.values(), Decimal(0)) / len(crowd)) if scored else None
            figure = Figure(one.code, one.part, month, mean, len(crowd))
            if last is None or (last.mean, last.persons) != (mean, len(crowd)):
                self._figure_told(payer_id, figure, tuple(sorted(crowd)))

    @event(FigureTold)
    def _figure_told(
        self, payer_id: UUID, figure: Figure, crowd: tuple[tuple[UUID, int], ...]
    ) -> None:
        known = self.counted if figure.mean is None else self.told
        known.setdefault(figure.code, []).append(frozenset(crowd))
        self.newest[figure.code, figure.part] = figure
