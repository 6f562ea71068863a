"""What keeps the house going from the command line: the worker, and the shelf built anew."""

from __future__ import annotations

import asyncio
import signal
from typing import Annotated

import typer
from rich.console import Console

from api.wiring.errands import HANDLERS
from api.wiring.parts import opened
from infrastructure.local_postgres import database
from infrastructure.log_lines import write_lines
from infrastructure.settings import Settings
from infrastructure.worker import Worker

say = Console(highlight=False)


def worker() -> None:
    """Do the worker's part in a process of its own: shelf, policies, errands, sealing."""
    settings = Settings()
    write_lines(settings)
    with database(settings) as dsn:
        asyncio.run(_work(settings, dsn))


def rebuild(
    names: Annotated[list[str] | None, typer.Argument()] = None,
    check: Annotated[bool, typer.Option(help="only compare, swap nothing in")] = False,  # noqa: FBT002 - typer's way
) -> None:
    """Build what people read anew from the log, beside the live one, and swap it in.

    NAMES are views and tables with their version, such as people/1; all of them if none is given.
    """
    settings = Settings()
    with database(settings) as dsn:
        differing = asyncio.run(_rebuild(settings, dsn, names, check=check))
    for name in differing:
        say.print(f"[red]{name} is not what the log makes of it[/red]")
    raise typer.Exit(1 if differing else 0)


async def _work(settings: Settings, dsn: str) -> None:
    stop = asyncio.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(one, stop.set)
    async with opened(settings, dsn) as reception:
        await Worker(reception, HANDLERS).run(stop)


async def _rebuild(
    settings: Settings, dsn: str, names: list[str] | None, *, check: bool
) -> list[str]:
    async with opened(settings, dsn) as reception:
        await reception.shelf.catch_up(reception.log.head())
        if check:
            return await reception.shelf.differing()
        await reception.shelf.rebuild(names)
        return []
