"""What other processes do: what they recorded is read anew here, whose keys they destroyed is shut.

Without it a process would go on looking at an aggregate as it was when it last worked on it.
"""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

import psycopg

from infrastructure.store.cache import Cache
from infrastructure.store.keys import KeyRing
from infrastructure.store.news import KEYS, LOG, News
from infrastructure.store.recorder import Committer

SINCE: Final = (
    "select stream, max(version), max(position) from event where position > %s group by stream"
)


class Elsewhere:
    """Keeps a process's cache and key ring from growing old."""

    def __init__(self, committer: Committer, cache: Cache, ring: KeyRing, position: int) -> None:
        self._committer, self._cache, self._ring = committer, cache, ring
        self._position = position
        self._others = False

    def listen(self, news: News) -> None:
        """Hear of it from now on; after a break everything since the last time is asked for."""
        news.missed += [self._learn, lambda _: self._ring.forget()]
        news.after.append(lambda link: self._learn(link) if self._others else None)
        news.ticks.append(lambda _: self._ring.expire())
        news.on(LOG, self._recorded)
        news.on(KEYS, lambda _, subject: self._shut(UUID(subject) if subject else None))

    def _shut(self, subject: UUID | None) -> None:
        """A key is destroyed: neither it nor an aggregate opened with it is kept in memory."""
        self._ring.forget(subject)
        self._cache.forget_all()

    def _recorded(self, pid: int, _: str) -> None:
        self._others = self._others or pid not in {0, self._committer.link.pid}

    def _learn(self, link: psycopg.Connection[Any]) -> None:
        self._others = False
        heads = link.execute(SINCE, [self._position]).fetchall()
        self._cache.recorded((stream, version) for stream, version, _ in heads)
        self._position = max((position for *_, position in heads), default=self._position)
