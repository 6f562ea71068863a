"""What is measured: figures, and the ratios that have a goal."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One thing measured; `goal` says what it must be, such as `>= 4`, if anything."""

    what: str
    value: float
    unit: str
    goal: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        if not self.goal:
            return None
        sign, bound = self.goal.split()
        return self.value >= float(bound) if sign == ">=" else self.value <= float(bound)

    @property
    def told(self) -> dict[str, Any]:
        """The figure for a machine."""
        value = float(f"{self.value:.4g}")
        return {"what": self.what, "value": value, "unit": self.unit} | (
            {"goal": self.goal, "met": self.met} if self.goal else {}
        )


@dataclass
class Figures:
    """Everything measured so far."""

    all: list[Figure] = field(default_factory=list)

    def add(self, what: str, value: float, unit: str, goal: str = "") -> float:
        """Note a figure."""
        self.all.append(Figure(what, value, unit, goal))
        return value

    @property
    def last(self) -> float:
        """The value noted last."""
        return self.all[-1].value

    @property
    def missed(self) -> list[Figure]:
        """What did not reach its goal."""
        return [figure for figure in self.all if figure.met is False]


@dataclass
class Took:
    """How long something took, in seconds."""

    seconds: float = 0.0

    def rate(self, times: int) -> float:
        """How many a second that makes."""
        return times / self.seconds


@contextmanager
def timed() -> Iterator[Took]:
    """Measure a block."""
    took, began = Took(), time.perf_counter()
    yield took
    took.seconds = time.perf_counter() - began


def median_of(rounds: int, measure: Callable[[], float]) -> float:
    """The median of several rounds."""
    return statistics.median(measure() for _ in range(rounds))


def percentile(values: list[float], share: float) -> float:
    """The value that so large a share of them does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
