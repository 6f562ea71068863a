"""Move the ends of what was bought with a mentor who is away, or of everything when we close."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from application.engagements.engagement_list import EngagementRow, engagement_list
from application.lots.stand_still import StandStill
from domain.engagements import CourseState
from domain.events import derived
from infrastructure.by_itself import by_itself

MOST = 5000


async def move_ends(house: Any, about: dict[str, str]) -> None:
    """Count the last days of every lot concerned anew; those that stay where they are stay."""
    told_by, version = UUID(about["told_by"]), about["version"]
    where: dict[str, Any] = {"state": [CourseState.FORMING, CourseState.RUNNING]}
    if "mentor_id" in about:
        where["lead_id"] = UUID(about["mentor_id"])
    rows: list[EngagementRow] = await house.shelf.find(engagement_list, where, limit=MOST)
    for row in rows:
        command_id = derived(told_by, "move ends", version, row.engagement_id)
        caller = by_itself(command_id)
        await house.firm.do(StandStill(owner_id=row.engagement_id), caller)
