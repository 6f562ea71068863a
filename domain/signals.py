"""Signals: what a mentee or a mentor noticed, by theme and concern, told of five persons or more.

Nobody writes a sentence: a theme and a concern are chosen. Half a year is counted once, after it
has ended, and only what at least five persons noticed is told; so nothing can be subtracted.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Final
from uuid import UUID, uuid5

from domain.events import Aggregate, Created, Event, Standing, event
from domain.feedback.disclosure import FEWEST
from domain.privacy import Personal, Public, Purpose
from domain.refusals import Refused

Chosen = Annotated[str, Personal(Purpose.SURVEY, "person_id")]
Text = Annotated[str, Public]
_TOLD: Final = UUID("6c756f74-7369-5000-8000-000000000025")
SECOND_HALF: Final = 7


class Concern(StrEnum):
    """What somebody noticed."""

    TIME = "time"
    GOALS = "goals"
    FIT = "fit"
    EMPLOYER = "employer"
    COMPETENCE = "competence"
    TOOLS = "tools"
    PRACTICALITIES = "practicalities"


class NotOver(Refused):
    """A half-year is counted after it has ended."""


class TooFew(Refused):
    """Fewer than five persons are not told of."""


def half_of(day: date) -> str:
    """The half-year of a day, such as 2026H1."""
    return f"{day.year}H{2 if day.month >= SECOND_HALF else 1}"


def half_before(day: date) -> str:
    """The half-year that ended last."""
    return f"{day.year - 1}H2" if day.month < SECOND_HALF else f"{day.year}H1"


def signal_of(person_id: UUID, half: str, theme: str, concern: Concern) -> UUID:
    """The id of what one person noticed: the same twice in a half-year is one signal."""
    return uuid5(person_id, f"signal/{half}/{theme}/{concern}")


def told_of(half: str) -> UUID:
    """The id of what is told of a half-year."""
    return uuid5(_TOLD, half)


class Signal(Aggregate):
    """One thing one person noticed in half a year."""

    class Given(Created):
        """A mentee or a mentor told what they noticed, by theme and concern alone."""

        person_id: UUID
        half: Text
        theme: Chosen
        concern: Chosen

    @event(Given)
    def __init__(self, id: UUID, person_id: UUID, half: str, theme: str, concern: str) -> None:
        pass


class HalfYear(Standing):
    """What is told of half a year."""

    class Opened(Created):
        """A half-year is counted."""

    class SignalTold(Event):
        """At least five persons noticed the same."""

        half: Text
        theme: Text
        concern: Concern
        persons: int

        def apply(self, aggregate: Any) -> None:
            aggregate.told.add((self.theme, self.concern))

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.told: set[tuple[str, Concern]] = set()

    def tell(
        self, half: str, theme: str, concern: Concern, persons: Iterable[UUID], today: date
    ) -> None:
        """Tell what some persons noticed, once for ever. Raises NotOver, TooFew."""
        if (theme, concern) in self.told:
            return
        if half > half_before(today):
            raise NotOver
        if (count := len(set(persons))) < FEWEST:
            raise TooFew
        self.record(HalfYear.SignalTold, half=half, theme=theme, concern=concern, persons=count)
