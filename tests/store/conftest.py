"""A log on a database of the test's own, and rows as its append takes them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from application.firm import Answer, Caller, Command, Firm
from domain.events import Via
from infrastructure.store import PostgresLog

OpenLog = Callable[[], PostgresLog]


@pytest.fixture(scope="session")
def template_database(bare_template: str) -> str:
    """The name of a database with all migrations run; the store needs no shelf."""
    return bare_template


@pytest.fixture
def open_log(database_url: str, tmp_path: Path) -> Iterator[OpenLog]:
    """Opens a log on the test's database, each like another process would."""
    opened: list[PostgresLog] = []

    def opener() -> PostgresLog:
        opened.append(PostgresLog.open(database_url, tmp_path / "keys"))
        return opened[-1]

    yield opener
    for log in opened:
        log.close()


@pytest.fixture
def log(open_log: OpenLog) -> PostgresLog:
    """The log."""
    return open_log()


def caller(command_id: UUID | None = None, contents: bytes = b"told") -> Caller:
    """Somebody who asks by the API."""
    return Caller(by=UUID(int=7), via=Via.API, command_id=command_id or uuid4(), contents=contents)


def do(log: PostgresLog, command: Command, by: Caller | None = None) -> Answer:
    """Do one command."""
    return asyncio.run(Firm(log).do(command, by or caller()))
