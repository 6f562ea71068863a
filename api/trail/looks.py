"""Who looked at which part of the trail: that, too, is told in it (GDPR 5(2))."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from api.reception import Desk
from domain.matters import Matter

OUR_TRAIL: Final = UUID("6c756f74-7369-5000-8000-000000000046")
"""What somebody looks at who looks at the trail of no case of its own."""


async def looked_at(desk: Desk, case: UUID | None = None, auditor: UUID | None = None) -> None:
    """Leave a note that a case's trail, or the whole, was looked at; an auditor by their access."""
    await desk.looked(case or OUR_TRAIL, Matter.TRAIL, auditor)
