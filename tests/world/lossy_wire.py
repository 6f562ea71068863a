"""A TCP wire to PostgreSQL that loses replies: what was asked is done, but nobody hears of it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from psycopg.conninfo import conninfo_to_dict, make_conninfo

REPLIES = (b"kept", b"repeated")
"""What stands in the reply to a commit: those are the ones to lose."""


class LossyWire:
    """Passes everything on, and drops a reply to a commit, with the connection, when told to."""

    def __init__(self, dsn: str, loses: Callable[[], bool]) -> None:
        self.dsn, self.loses, self.lost = dsn, loses, 0
        self._door = socket.create_server(("127.0.0.1", 0), backlog=100)
        threading.Thread(target=self._let_in, daemon=True).start()

    @property
    def lossy_dsn(self) -> str:
        """The address by way of this wire."""
        host, port = self._door.getsockname()
        return make_conninfo(self.dsn, host=host, port=port)

    def close(self) -> None:
        """Let nobody in any more."""
        self._door.close()

    def _let_in(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._door.accept()
                threading.Thread(target=self._carry, args=(client,), daemon=True).start()

    def _carry(self, client: socket.socket) -> None:
        with suppress(OSError), client, _server(self.dsn) as server:
            _Carrier(self, client, server).run()


class _Carrier:
    """One connection."""

    def __init__(self, wire: LossyWire, client: socket.socket, server: socket.socket) -> None:
        self.wire, self.client, self.server = wire, client, server

    def run(self) -> None:
        threading.Thread(target=self._ask, daemon=True).start()
        with suppress(OSError):
            while told := self.server.recv(65536):
                if any(word in told for word in REPLIES) and self.wire.loses():
                    self.wire.lost += 1
                    break
                self.client.sendall(told)
        _shut(self.client)
        _shut(self.server)

    def _ask(self) -> None:
        with suppress(OSError):
            while asked := self.client.recv(65536):
                self.server.sendall(asked)
        _shut(self.server)


def _server(dsn: str) -> socket.socket:
    told = conninfo_to_dict(dsn)
    host, port = str(told.get("host", "localhost")), int(told.get("port") or 5432)
    if not host.startswith("/"):
        return socket.create_connection((host, port))
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.connect(str(Path(host) / f".s.PGSQL.{port}"))
    return server


def _shut(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)


@contextmanager
def lossy(dsn: str, loses: Callable[[], bool]) -> Iterator[LossyWire]:
    """A wire for the length of a block."""
    wire = LossyWire(dsn, loses)
    try:
        yield wire
    finally:
        wire.close()
