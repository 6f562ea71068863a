"""Where somebody is signed in, and their ways in, for their own eyes."""

from __future__ import annotations

from typing import Any
from uuid import UUID


async def ways_in(house: Any, person_id: UUID) -> dict[str, list[dict[str, Any]]]:
    """Where somebody is signed in, and their ways in; never a secret."""
    visits, now = house.visits, house.log.now()
    sessions = await visits.sessions.of(person_id, now)
    return {
        "sessions": [
            {"how": one.how, "agent": one.agent, "since": one.created_at, "seen": one.seen_at}
            for one in sessions
        ],
        "passkeys": [
            {"name": one.name, "added_at": one.added_at, "used_at": one.used_at}
            for one in await visits.passkeys.of(person_id)
        ],
        "tokens": [
            {"name": one.name, "scopes": one.scopes, "expires_at": one.expires_at}
            for one in await visits.tokens.of(person_id, now)
        ],
    }
