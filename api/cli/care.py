"""Caring for an installation from the command line: what is wrong, and a copy to keep."""

from __future__ import annotations

import json
from typing import Annotated

import typer
from rich.console import Console

from infrastructure.backup import write_backup
from infrastructure.doctor import examine
from infrastructure.local_postgres import database
from infrastructure.settings import Settings

say = Console(highlight=False)
Json = Annotated[bool, typer.Option("--json", help="for machines")]


def doctor(as_json: Json = False) -> None:  # noqa: FBT002 - typer's way
    """Say what is wrong with this installation and what to do; exit code 1 if anything is."""
    found = examine(Settings())
    if as_json:
        say.print_json(json.dumps([vars(one) for one in found]))
        raise typer.Exit(0 if all(one.ok for one in found) else 1)
    for one in found:
        say.print(f"{'well' if one.ok else 'ILL '}  {one.name}: {one.what}")
        if one.remedy:
            say.print(f"      {one.remedy}")
    raise typer.Exit(0 if all(one.ok for one in found) else 1)


def backup() -> None:
    """Write a copy of the log to `backups` in the data folder; keep the keys on another disk."""
    settings = Settings()
    with database(settings) as dsn:
        say.print(str(write_backup(dsn, settings.data_dir / "backups")))
