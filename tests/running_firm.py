"""A whole firm at work for a test: pages, API, worker, stand-in for payments and a mailbox."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any, TypeVar, cast

import uvicorn
from aiosmtpd.controller import Controller
from fastapi import FastAPI

from api.main import create_app
from api.reception import Reception
from infrastructure.settings import Mode, Settings
from tests.spec_times import NOON

T = TypeVar("T")
PATIENCE = 20.0


class Mailbox:
    """Keeps every letter that was sent."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        """Take a letter in."""
        self.letters.append(message_from_bytes(envelope.content, policy=default))
        return "250 OK"

    def to(self, address: str) -> list[EmailMessage]:
        """The letters to one address, oldest first."""
        return [letter for letter in self.letters if address in str(letter["To"])]


@dataclass
class RunningFirm:
    """A firm that answers at an address."""

    app: FastAPI
    address: str
    mailbox: Mailbox = field(default_factory=Mailbox)
    loop: asyncio.AbstractEventLoop | None = None
    patience: float = PATIENCE

    @property
    def reception(self) -> Reception:
        """What the front door wired together."""
        return cast("Reception", self.app.state.reception)

    def let_it_be(self, moment: datetime) -> None:
        """Let it be this time (UTC) in the whole house."""
        self.reception.log.clock.set(moment)

    def run(self, wish: Awaitable[T]) -> T:
        """Do something on the firm's own loop."""
        assert self.loop
        return asyncio.run_coroutine_threadsafe(_whole(wish), self.loop).result(self.patience)

    def settle(self) -> None:
        """Wait until everything that follows has been done."""
        self.run(self.app.state.worker.catch_up())


async def _whole(wish: Awaitable[T]) -> T:
    return await wish


@contextmanager
def running_firm(dsn: str, folder: Path, at: datetime | None = NOON) -> Iterator[RunningFirm]:
    """A firm on a migrated database, with its worker, until the test is over."""
    mailbox = Mailbox()
    post = Controller(mailbox, hostname="127.0.0.1", port=_free_port())
    post.start()
    port = _free_port()
    settings = Settings.model_validate(
        {
            "mode": Mode.TEST, "host": "127.0.0.1", "port": port, "data_dir": folder,
            "clock": at, "smtp_url": f"smtp://127.0.0.1:{post.port}",
        }
    )  # fmt: skip
    app = create_app(settings, dsn, worker=True)
    server = uvicorn.Server(
        uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", ws="none")
    )
    firm = RunningFirm(app, settings.address, mailbox)

    async def serve() -> None:
        firm.loop = asyncio.get_running_loop()
        await server.serve()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.02)
    try:
        yield firm
    finally:
        server.should_exit = True
        thread.join(timeout=10)
        post.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
