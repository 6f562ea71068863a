"""The demo's past, room by room: a small firm to look at, made of commands with derived ids."""

from __future__ import annotations

from datetime import date
from typing import Final

from api.seeds import (
    billing,
    booking,
    clients,
    courses,
    crowd,
    fees,
    firm,
    forums,
    intake,
    matched,
    matching,
    mentors,
    noticed,
    people,
    pool,
    quality,
    sampled,
    selling,
    services,
    teamwork,
    together,
    tools,
    trainings,
)
from api.seeds.step import Step, Steps

ROOMS: Final[tuple[Steps, ...]] = (
    firm.steps,
    people.steps,
    clients.steps,
    mentors.steps,
    pool.steps,
    intake.steps,
    matching.steps,
    matched.steps,
    services.steps,
    booking.steps,
    forums.steps,
    courses.steps,
    teamwork.steps,
    together.steps,
    trainings.steps,
    billing.steps,
    selling.steps,
    fees.steps,
    quality.steps,
    noticed.steps,
    sampled.steps,
    tools.steps,
)
SIZES: Final = {"small": ROOMS, "large": (*ROOMS, crowd.steps)}


def timeline(today: date, rooms: tuple[Steps, ...] = ROOMS) -> list[Step]:
    """Every step in the order of time; at the same moment, in the order of the rooms."""
    return sorted((step for room in rooms for step in room(today)), key=lambda step: step.at)
