"""What a mentor knows: an area, a level the firm has confirmed, on which evidence, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Annotated, Final

from domain.languages import InThreeLanguages
from domain.privacy import Public

Code = Annotated[str, Public]


class Level(IntEnum):
    """How far somebody's competence in an area reaches."""

    KNOWS = 1
    PRACTISED = 2
    EXPERIENCED = 3
    LEADING = 4


LEVEL_NAMES: Final = {
    Level.KNOWS: InThreeLanguages("tuntee alueen", "känner området", "knows the area"),
    Level.PRACTISED: InThreeLanguages("on tehnyt itse", "har gjort själv", "has done it"),
    Level.EXPERIENCED: InThreeLanguages(
        "on tehnyt vuosia ja eri paikoissa", "har gjort i åratal och på olika håll",
        "has done it for years and in different places",
    ),
    Level.LEADING: InThreeLanguages(
        "kehittää aluetta ja opettaa muita", "utvecklar området och lär andra",
        "develops the area and teaches others",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Competence:
    """A level in an area, as the firm confirmed it."""

    area: Code
    level: Level
    confirmed_on: date
    valid_until: date

    def holds_on(self, day: date) -> bool:
        """Whether the confirmation is valid on a day; its last day is included."""
        return self.confirmed_on <= day <= self.valid_until
