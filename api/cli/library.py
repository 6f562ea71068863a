"""Brings the shipped library of tools to a firm that has none yet."""

from __future__ import annotations

import asyncio
from uuid import uuid4

from rich.console import Console

from api.tools.shipped_library import shipped
from api.wiring.parts import opened
from application.firm import Caller
from application.tools.keep_library import TakeInLibrary
from domain.events import NOBODY, Via
from infrastructure.local_postgres import database
from infrastructure.migrate import migrate
from infrastructure.settings import Settings

say = Console(highlight=False)


def library() -> None:
    """Take GROW and the other shipped tools into the library; what is there stays as it is."""
    settings = Settings()
    with database(settings) as dsn:
        migrate(dsn)
        asyncio.run(_take_in(settings, dsn))
    say.print(f"The {len(shipped())} shipped tools are in the library.")


async def _take_in(settings: Settings, dsn: str) -> None:
    async with opened(settings, dsn) as reception:
        caller = Caller(by=NOBODY, via=Via.CLI, command_id=uuid4())
        await reception.firm.do(TakeInLibrary(tools=shipped()), caller)
