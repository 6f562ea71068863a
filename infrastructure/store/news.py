"""News from other processes: one connection that listens, on a thread of its own."""

from __future__ import annotations

import os
import select
import threading
import time
from collections.abc import Callable
from typing import Any, Final

import psycopg
import structlog
from psycopg import sql

LOG: Final = "luotsi_log"
KEYS: Final = "luotsi_keys"
SHELF: Final = "luotsi_shelf"
CHANNELS: Final = (LOG, KEYS, SHELF)
TICK: Final = 5.0
AGAIN: Final = 0.5
Link = psycopg.Connection[Any]
Hearer = Callable[[int, str], None]
"""Is told the server process that spoke and what it said."""

log = structlog.get_logger()


class News:
    """Tells hearers what is said on a channel.

    `missed` are called after every connecting, for something may have been said meanwhile;
    `after` when something was heard, `ticks` every few seconds. All three get the connection.
    """

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._hearers: dict[str, list[Hearer]] = {channel: [] for channel in CHANNELS}
        self.missed: list[Callable[[Link], None]] = []
        self.after: list[Callable[[Link], None]] = []
        self.ticks: list[Callable[[Link], None]] = []
        self._wake, self._waker = os.pipe()
        self._stopped: bool = False
        self._heard: bool = False
        self._thread = threading.Thread(target=self._run, name="news", daemon=True)

    def on(self, channel: str, hearer: Hearer) -> Callable[[], None]:
        """Call this hearer from now on; gives what ends it."""
        self._hearers[channel].append(hearer)
        return lambda: self._hearers[channel].remove(hearer)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def close(self) -> None:
        """Stop listening."""
        self._stopped = True
        os.write(self._waker, b"!")
        self._thread.join(10)
        os.close(self._wake)
        os.close(self._waker)

    def _run(self) -> None:
        while not self._stopped:
            try:
                with psycopg.connect(self._dsn, autocommit=True, connect_timeout=2) as link:
                    self._listen(link)
            except psycopg.Error as error:
                log.warning("not listening", error=type(error).__name__)
                select.select([self._wake], [], [], AGAIN)

    def _listen(self, link: Link) -> None:
        link.add_notify_handler(lambda note: self._say(note.channel, note.pid, note.payload))
        for channel in CHANNELS:
            link.execute(sql.SQL("listen {}").format(sql.Identifier(channel)))
        for act in self.missed:
            act(link)
        for channel in CHANNELS:
            self._say(channel, 0, "")
        while not self._stopped:
            for act in self.ticks:
                act(link)
            until = time.monotonic() + TICK
            while (left := until - time.monotonic()) > 0:
                if self._stopped:
                    return
                self._hear(link, left)

    def _hear(self, link: Link, patience: float) -> None:
        ready, _, _ = select.select([link.fileno(), self._wake], [], [], patience)
        if ready and not self._stopped:
            link.pgconn.consume_input()
        while note := link.pgconn.notifies():
            self._say(note.relname.decode(), note.be_pid, note.extra.decode())
        while self._heard:
            self._heard = False
            for act in self.after:
                act(link)

    def _say(self, channel: str, pid: int, said: str) -> None:
        self._heard = True
        for hearer in list(self._hearers[channel]):
            try:
                hearer(pid, said)
            except RuntimeError:  # its loop is closed
                continue
            except Exception as error:
                log.exception("cannot hear", channel=channel, error=type(error).__name__)
