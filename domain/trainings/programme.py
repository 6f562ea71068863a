"""What a training is: its words in three languages, its days, its place, what it costs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Annotated

from domain.languages import InThreeLanguages
from domain.money import Money
from domain.privacy import Public
from domain.refusals import Refused
from domain.slots import Slot

Text = Annotated[str, Public]


class NoGatherings(Refused):
    """A training has at least one day on which people gather."""

    status = 422


class DaysGone(Refused):
    """The first day is over already. Give days that are still to come."""

    status = 422


class GatheringsOverlap(Refused):
    """The days of a training follow each other; two of these overlap or stand in wrong order."""

    status = 422


@dataclass(frozen=True)
class Programme:
    """What people are told before they order (Consumer Protection Act 6:9)."""

    title: InThreeLanguages
    aims: InThreeLanguages
    contents: InThreeLanguages
    audience: InThreeLanguages
    qualification: InThreeLanguages
    """What entitles the trainer to teach this."""
    terms: InThreeLanguages
    held_in: Text = "fi"
    """The language the training is held in."""


@dataclass(frozen=True)
class Venue:
    """Where people gather; the link of a remote training is told to participants only."""

    remote: bool = False
    name: Text = ""
    address: Text = ""


@dataclass(frozen=True)
class Prices:
    """What a seat costs: private persons are told it with VAT, organisations without."""

    private: Money
    organisation: Money


def still_to_come(gatherings: tuple[Slot, ...], now: datetime) -> tuple[Slot, ...]:
    """The days in order, the first to come: moved into the past it could not be moved back.

    Raises DaysGone, NoGatherings, GatheringsOverlap.
    """
    if in_order(gatherings)[0].starts_at <= now:
        raise DaysGone
    return gatherings


def in_order(gatherings: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """The days as they are, once it is sure they can be held. Raises as its refusals say."""
    if not gatherings:
        raise NoGatherings
    for earlier, later in pairwise(gatherings):
        if later.starts_at < earlier.ends_at:
            raise GatheringsOverlap
    return gatherings
