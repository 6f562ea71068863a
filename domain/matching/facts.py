"""What matching goes by, and nothing else: no name, age or gender has a place here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from domain.privacy import Public

Code = Annotated[str, Public]


@dataclass(frozen=True)
class Wanted:
    """What a mentee looks for."""

    themes: tuple[Code, ...]
    languages: tuple[Code, ...]
    formats: tuple[Code, ...] = ()
    places: tuple[Code, ...] = ()
    industries: tuple[Code, ...] = ()
    minutes_a_month: int = 60


@dataclass(frozen=True)
class Facts:
    """What is so of one mentor on the day of the matching.

    `levels` are confirmed and valid, by theme, an area counting for the theme it stands under;
    `ties` are the kinds of ties to the mentee's employer or payer; `fullness` is "" for room
    left, "warn" near the limit, "full" at it.
    """

    mentor_id: UUID
    active: bool
    valid: bool
    fullness: Code
    levels: tuple[tuple[Code, int], ...] = ()
    languages: tuple[Code, ...] = ()
    formats: tuple[Code, ...] = ()
    places: tuple[Code, ...] = ()
    industries: tuple[Code, ...] = ()
    ties: tuple[Code, ...] = ()
    left_out: bool = False
    """Was tried before in this matching, or is not wanted by the mentee."""

    def level(self, theme: str) -> int:
        """The confirmed level in a theme, 0 for none."""
        return dict(self.levels).get(theme, 0)


@dataclass(frozen=True)
class Input:
    """Everything a ranking was made of; with it and the policy's version it can be made again."""

    wanted: Wanted
    candidates: tuple[Facts, ...]
    salt: UUID
    """Decides between equals, so that nobody is first by the alphabet."""
