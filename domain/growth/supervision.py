"""Whether a mentor has had the supervision that practice asks for.

One hour for every 35 hours of practice (15 in the first year) and at least four individual hours a
year; group supervision counts for at most half of what is due, peer supervision for at most a
quarter. The ratio follows EMCC's supervision guidelines; the steps are the firm's own policy.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Final

from domain.privacy import Public
from domain.refusals import Refused


class Kind(StrEnum):
    """How supervision was given."""

    INDIVIDUAL = "individual"
    GROUP = "group"
    PEER = "peer"


class Light(StrEnum):
    """How a mentor stands: red asks for supervision now, blocked begins no new engagement."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    BLOCKED = "blocked"


class SupervisionDue(Refused):
    """The mentor needs supervision before a new engagement begins."""


@dataclass(frozen=True)
class SupervisionPolicy:
    """The numbers of one version; minutes throughout."""

    version: Annotated[str, Public]
    valid_from: date
    ratio: int = 35
    first_year_ratio: int = 15
    individual_a_year: int = 4 * 60
    amber_after: int = 30 * 60
    red_after: int = 35 * 60
    blocked_after: int = 45 * 60


POLICIES: Final = (SupervisionPolicy("supervision/1", date(2025, 1, 1)),)


@dataclass(frozen=True)
class Supervised:
    """A year's practice and supervision of one mentor, in minutes."""

    practice: int
    since_last: int
    by_kind: dict[Kind, int]
    first_year: bool


@dataclass(frozen=True)
class Standing:
    """How a mentor stands: minutes due, minutes that count, and the light."""

    due: int
    counted: int
    individual_missing: int
    light: Light


def policy_on(day: date) -> SupervisionPolicy:
    """The policy in force on a day."""
    return max((p for p in POLICIES if p.valid_from <= day), key=lambda p: p.valid_from)


def standing(year: Supervised, policy: SupervisionPolicy) -> Standing:
    """Judge a year by a policy."""
    ratio = policy.first_year_ratio if year.first_year else policy.ratio
    due = -(-year.practice // ratio)
    group = min(year.by_kind.get(Kind.GROUP, 0), due // 2)
    peer = min(year.by_kind.get(Kind.PEER, 0), due // 4)
    individual = year.by_kind.get(Kind.INDIVIDUAL, 0)
    return Standing(
        due=due,
        counted=individual + group + peer,
        individual_missing=max(0, policy.individual_a_year - individual),
        light=_light(year.since_last, policy),
    )


def _light(since_last: int, policy: SupervisionPolicy) -> Light:
    if since_last >= policy.blocked_after:
        return Light.BLOCKED
    if since_last >= policy.red_after:
        return Light.RED
    return Light.AMBER if since_last >= policy.amber_after else Light.GREEN
