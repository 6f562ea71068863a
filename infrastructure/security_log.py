"""What happened at the doors, one structured line each: for alarms and for those who ask later.

Ids and addresses only: no name, no secret, no contents of what was asked for.
"""

from __future__ import annotations

from uuid import UUID

import structlog

log = structlog.get_logger("security")


def note(what: str, address: str, person: UUID | None = None, **more: str) -> None:
    """Note one event: `signed_in`, `sign_in_failed`, `denied`, `factor_added` and their like."""
    log.info(what, kind="security", address=address, person=str(person) if person else None, **more)
