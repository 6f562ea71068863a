"""Who can hold a session that is without its mentor, with the reasons said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.board.loads import FULL, Load
from application.engagements.sessions import SessionRow
from application.mentors.mentor_list import MentorRow
from domain.engagements import Missing
from domain.mentors import Format

MOST = 3


@dataclass(frozen=True)
class Substitute:
    """A mentor who could take a session over, when, and why."""

    mentor_id: UUID
    starts_at: datetime
    same_time: bool
    same_day: bool
    themes: tuple[str, ...]
    languages: tuple[str, ...]
    known: bool
    load: Load
    own: bool = False

    @property
    def points(self) -> int:
        """How good the choice is; only the order of the list comes of it."""
        return (
            12 * self.own + 4 * self.same_time + 2 * self.same_day + 3 * self.known
            + 2 * bool(self.themes) + bool(self.languages) - 4 * (self.load.share > FULL)
        )  # fmt: skip


def substitutes(
    session: SessionRow,
    pool: Sequence[MentorRow],
    free: Mapping[UUID, Sequence[datetime]],
    loads: Mapping[UUID, Load],
    known: frozenset[UUID],
) -> list[Substitute]:
    """Up to three mentors who are free at that time or soon after, the best first.

    `known` are those the mentee has met already. A new own mentor who is only busy at that time
    comes first with another one.
    """
    own = next((one for one in pool if one.mentor_id == session.mentor_id), None)
    themes = set(own.themes) if own else set()
    languages = set(own.languages) if own else set()
    busy, found = session.missing is Missing.NEW_MENTOR_BUSY, []
    for mentor in pool:
        times = free.get(mentor.mentor_id, ())
        is_own = mentor.mentor_id == session.mentor_id
        if (is_own and not busy) or not times or Format.VIDEO not in mentor.formats:
            continue
        starts_at = min(times, key=lambda time: abs(time - session.starts_at))
        found.append(
            Substitute(
                mentor.mentor_id, starts_at, starts_at == session.starts_at,
                starts_at.date() == session.starts_at.date(),
                tuple(one for one in mentor.themes if one in themes),
                tuple(one for one in mentor.languages if one in languages),
                mentor.mentor_id in known, loads[mentor.mentor_id], is_own,
            )
        )  # fmt: skip
    return sorted(found, key=lambda one: (-one.points, one.starts_at))[:MOST]
