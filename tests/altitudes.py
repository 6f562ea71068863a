"""The same specifications, judged from higher up: on PostgreSQL, and from outside the front door.

    pytest --altitude=postgres tests/booking
    pytest --altitude=door tests/booking

From outside, a command is a JSON body sent with a token of whoever asks, and a refusal the code of
a problem. Who may ask is proved elsewhere (`tests/security`): here every door stands open.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from unittest.mock import AsyncMock, patch
from uuid import UUID

import psycopg
from fastapi.testclient import TestClient
from psycopg import sql

from api import new_ids
from api.main import create_app
from api.route_actions import routes_of
from application.firm import Answer, Caller, Command, Firm, with_own_ids
from domain.events import Aggregate, Event
from domain.permissions import can
from domain.refusals import Refused
from infrastructure.settings import Mode, Settings
from infrastructure.shelf import Shelf, plain_of
from infrastructure.store import PostgresLog
from tests.refusals_told import refusal
from tests.spec_times import NOON
from tests.told_inside import MORE_THAN_ASKED

A = TypeVar("A", bound=Aggregate)
MANY = 100_000
LESS = {"Invalid", "NotFound"}
"""What a door says before a room is asked, for many a reason: the room has to refuse it as well."""
STAY = {"schema_migrations", "reader"}
"""What a database is not usable without: the steps it has taken, and where its readers stand."""


def emptied(dsn: str) -> None:
    """Take everything out of a database that is only there for tests; its tables stay."""
    with psycopg.connect(dsn) as link:
        found = link.execute(
            "select schemaname, tablename from pg_tables where schemaname in ('public', 'shelf')"
        ).fetchall()
        link.execute("set session_replication_role = replica")  # the log's own guard is for others
        some = [
            sql.SQL("delete from {}").format(sql.Identifier(*names))
            for names in found
            if names[1] not in STAY
        ]
        link.execute(sql.SQL("; ").join(some))
        if ("shelf", "reader") in found:
            link.execute(
                "update shelf.reader set position = 0, stopped = false,"
                " refold = false, personal = false"
            )


class RealLog:
    """A log on PostgreSQL, with what specifications ask of theirs besides."""

    def __init__(self, log: PostgresLog) -> None:
        self._log = log
        self.set_clock(NOON)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._log, name)

    def set_clock(self, moment: datetime) -> None:
        """Let it be this time."""
        self._log.clock.set(moment)

    @property
    def recorded(self) -> list[Event]:
        """Every event, as it is read back from its row."""
        return self._log.events(0, MANY)

    @property
    def streams(self) -> dict[UUID, list[Event]]:
        """Every event by its stream."""
        found: dict[UUID, list[Event]] = defaultdict(list)
        for event in self.recorded:
            found[event.originator_id].append(event)
        return found

    def fold(self, kind: type[A], stream: UUID) -> A:
        """An aggregate as it stands."""
        found: Aggregate | None = None
        for event in self.streams[stream]:
            found = event.mutate(found)
        assert isinstance(found, kind)
        return found


class OnPostgres:
    """On the log of a real database, emptied for each specification."""

    def __init__(self, dsn: str, folder: Path) -> None:
        self._dsn, self._folder = dsn, folder
        self._runner = asyncio.Runner()
        self._open: PostgresLog | None = None

    def log(self, given: Any) -> RealLog:
        """An empty log; the one before is no longer of use."""
        self.close()
        emptied(self._dsn)
        self._open = PostgresLog.open(self._dsn, self._folder)
        return RealLog(self._open)

    def ask(self, firm: Firm, command: Command, caller: Caller) -> Answer:
        """Ask the firm itself."""
        return self._runner.run(firm.do(command, caller))

    prepare = ask

    def close(self) -> None:
        """Let the connections go."""
        if self._open:
            self._open.close()
            self._open = None


class FromOutside:
    """Through the front door of a running firm: what has a route of its own comes in as JSON."""

    def __init__(self, dsn: str, folder: Path) -> None:
        self._dsn = dsn
        self._app = create_app(Settings(mode=Mode.TEST, data_dir=folder), dsn, worker=False)
        self._client: TestClient | None = None
        self._tokens: dict[tuple[UUID, date], str] = {}
        self.asked: set[type[Command]] = set()
        """What came in by the door so far."""

    def log(self, given: Any) -> RealLog:
        """The empty log of a firm that has just opened."""
        self.close()
        emptied(self._dsn)
        self._client = TestClient(self._app, raise_server_exceptions=True)
        self._client.__enter__()
        self._tokens = {}
        return RealLog(self._app.state.reception.log)

    def prepare(self, firm: Firm, command: Command, caller: Caller) -> Answer:
        """What went before is done inside, as the firm's own policies do it."""
        assert self._client
        assert self._client.portal
        return self._client.portal.call(firm.do, command, caller)

    def ask(self, firm: Firm, command: Command, caller: Caller) -> Answer:
        """Post what has a route; the rest is asked as the firm's own policies ask."""
        path = routes_of_commands().get(type(command))
        if path is None or type(command) in MORE_THAN_ASKED:
            return self.prepare(firm, command, caller)
        assert self._client
        assert self._client.portal
        while self._client.portal.call(self._app.state.worker.read_views):
            continue
        self.asked.add(type(command))
        answer = self._client.post(
            path, content=json.dumps(plain_of(with_own_ids(command, caller.command_id))),
            headers={
                "Content-Type": "application/json",
                "Authorization": f"Bearer {self._token(caller.by)}",
                "Idempotency-Key": str(caller.command_id),
            },
        )  # fmt: skip
        told = answer.json()
        if told.get("code") == "TextUnusable":
            return self.prepare(firm, command, caller)  # no room need ever see such a text
        if answer.status_code >= 400:
            raise self._refused(told, firm, command, caller)
        return Answer(
            UUID(told["command_id"]),
            {UUID(stream): version for stream, version in told["versions"].items()},
            repeated="Idempotent-Replayed" in answer.headers,
        )

    def _refused(
        self, told: dict[str, Any], firm: Firm, command: Command, caller: Caller
    ) -> Exception:
        """What a door refused with; where it says less than the room behind it, what that says."""
        if told.get("code") in LESS:
            try:
                self.prepare(firm, command, caller)
            except Refused as said:
                return said
        return refusal(told, type(command))

    def close(self) -> None:
        """Close the firm."""
        if self._client:
            self._client.__exit__(None, None, None)
            self._client = None

    def _token(self, by: UUID) -> str:
        """A token of theirs; a new one each day, for specifications let months go by."""
        assert self._client
        assert self._client.portal
        house = self._app.state.reception
        day = by, house.log.now().date()
        if day not in self._tokens:
            self._tokens[day] = self._client.portal.call(
                house.visits.new_token, by, ("*",), house.log.now()
            )
        return self._tokens[day]


@cache
def routes_of_commands() -> dict[type[Command], str]:
    """Where each command is posted to that is a route's whole body."""
    found: dict[type[Command], str] = {}
    for route in routes_of(create_app(Settings(mode=Mode.TEST), "")):
        kinds = [
            field.field_info.annotation
            for field in route.dependant.body_params
            if isinstance(field.field_info.annotation, type)
        ]
        if route.path.startswith("/api/") and "{" not in route.path and len(kinds) == 1:
            (kind,) = kinds
            if issubclass(kind, Command):
                found[kind] = route.path
    return found


@contextmanager
def every_door_open() -> Iterator[None]:
    """Let everybody do everything, and let nobody wait for pages."""
    with ExitStack() as patched:
        asking = [m for m in sys.modules.values() if vars(m).get("can") is can]
        for module in asking:
            patched.enter_context(patch.object(module, "can", return_value=True))
        patched.enter_context(patch.object(new_ids, "brings_ids", return_value=True))
        patched.enter_context(patch.object(Shelf, "seen", AsyncMock(return_value=True)))
        yield
