"""Look for mentors in an area, and note what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le

from application.firm import DERIVED, Command, Work
from domain.network import OUR_NETWORK, Network


@dataclass(frozen=True, kw_only=True)
class RecruitMentors(Command):
    """Begin to look for mentors in an area of competence."""

    area: str
    wanted: Annotated[int, Ge(1), Le(50)] = 1
    recruitment_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(Network, OUR_NETWORK).recruit(self.recruitment_id, self.area, self.wanted)


@dataclass(frozen=True, kw_only=True)
class CloseRecruitment(Command):
    """Stop looking, and say how many were found."""

    recruitment_id: UUID
    found: Annotated[int, Ge(0), Le(50)] = 0

    def do(self, work: Work) -> None:
        work.get(Network, OUR_NETWORK).stop_recruiting(self.recruitment_id, self.found)
