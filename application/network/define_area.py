"""Keep the map of competences: areas under the themes, and how many mentors are wanted in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from annotated_types import Ge, Le, MaxLen, MinLen

from application.firm import Command, Work
from domain.languages import InThreeLanguages
from domain.network import OUR_NETWORK, Area, Network

AreaCode = Annotated[str, MinLen(2), MaxLen(60)]


@dataclass(frozen=True, kw_only=True)
class DefineArea(Command):
    """Define an area of competence; a theme's own code says how many are wanted in the theme."""

    code: AreaCode
    theme: str
    name: InThreeLanguages
    wanted: Annotated[int, Ge(0), Le(100)] = 1

    def do(self, work: Work) -> None:
        work.get(Network, OUR_NETWORK).define_area(
            Area(self.code, self.theme, self.name, self.wanted)
        )


@dataclass(frozen=True, kw_only=True)
class RetireArea(Command):
    """Use an area of competence no longer; what was confirmed in it stays on record."""

    code: AreaCode

    def do(self, work: Work) -> None:
        work.get(Network, OUR_NETWORK).retire_area(self.code)
