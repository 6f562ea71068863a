"""What letters about a session without its mentor need to know besides its ids."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from api.plain_letters import facts


@facts("mentor_missing")
@facts("mentor_back")
@facts("substitute_offered")
@facts("session_given_over")
async def time_of(_house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """When the session is."""
    return {"starts_at": datetime.fromisoformat(about["starts_at"])}
