"""The terms of all keys: which are over, until when the others run, and which have no reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from application.house import relations
from application.privacy.keepings import endings, keepings
from domain.data_rights import KeyName
from domain.matters import Relation
from domain.privacy import Purpose
from domain.processing import kept_until

ALL: Final = 10_000_000
LASTING: Final = [
    Relation.MEMBER_OF, Relation.FACILITATOR_OF, Relation.SPONSOR_OF, Relation.REVIEWER_OF,
]  # fmt: skip
"""Relations during which somebody has to be reachable."""


@dataclass(frozen=True)
class Running:
    """A key that lives, and the last day of its term; None while a reason is open."""

    key: KeyName
    until: date | None


async def terms(house: Any, subjects: Iterable[UUID] | None = None) -> list[Running]:
    """The terms of living keys, of some subjects or of all; those without a reason are left out."""
    wish: dict[str, Any] = {} if subjects is None else {"subject_id": list(subjects)}
    living = await _living(house, wish.get("subject_id"))
    reasons: dict[KeyName, list[UUID]] = defaultdict(list)
    for row in await house.shelf.find(keepings, wish, limit=ALL):
        reasons[KeyName(row.subject_id, row.purpose)].append(row.because)
    ended = {row.because: row.on for row in await house.shelf.find(endings, limit=ALL)}
    reachable = await _reachable(house)
    found = []
    for key in living:
        if not (because := reasons.get(key)):
            continue
        open_still = any(one not in ended for one in because)
        if open_still or (key.purpose is Purpose.CONTACT and key.subject_id in reachable):
            found.append(Running(key, None))
        else:
            last = max(ended[one] for one in because)
            found.append(Running(key, kept_until(key.purpose, last)))
    return found


async def overdue(house: Any, today: date) -> list[Running]:
    """Keys whose term was over before today. Nothing while the shelf is behind the log."""
    if house.shelf.position < house.log.head():
        return []
    return [one for one in await terms(house) if one.until is not None and one.until < today]


async def _living(house: Any, subjects: list[UUID] | None) -> list[KeyName]:
    async with house.shelf.pool.connection() as link:
        found = await link.execute(
            "select subject_id, purpose from subject_key where wrapped is not null"
            " and (%(some)s::uuid[] is null or subject_id = any(%(some)s))",
            {"some": subjects},
        )
        return [KeyName(row[0], Purpose(row[1])) for row in await found.fetchall()]


async def _reachable(house: Any) -> set[UUID]:
    rows = await house.shelf.find(relations, {"relation": LASTING, "until": None}, limit=ALL)
    return {row.holder_id for row in rows}
