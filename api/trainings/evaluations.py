"""Evaluations in sums: from five answers on, and in steps of five, so that no one can be known."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from api.reception import Desk
from domain.trainings import Completion, completion_of

STEP: Final = 5
"""Two reports of one training differ by so many answers, or by none."""
MARKS: Final = ("content", "trainer", "usefulness")


@dataclass(frozen=True)
class Evaluated:
    """How many answers the means are of; none below five."""

    answers: int
    means: dict[str, Decimal]


async def told(desk: Desk, training_id: UUID) -> Evaluated:
    """What the participants of a training thought, as far as it may be told."""
    events = await asyncio.to_thread(desk.reception.log.stream, completion_of(training_id))
    return summed([event.answers for event in events if isinstance(event, Completion.Evaluated)])


def summed(answers: list[Any], marks: tuple[str, ...] = MARKS) -> Evaluated:
    """The means of the earliest answers, as many as whole steps hold; erased ones do not count."""
    readable = [one for one in answers if isinstance(getattr(one, marks[0]), int)]
    counted = readable[: len(readable) // STEP * STEP]
    means = {
        mark: Decimal(sum(getattr(one, mark) for one in counted)) / len(counted)
        for mark in marks
        if counted
    }
    return Evaluated(len(counted), means)
