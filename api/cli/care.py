"""Caring for an installation from the command line: what is wrong, and a copy to keep."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from infrastructure.backup import write_backup
from infrastructure.doctor import examine
from infrastructure.local_postgres import database
from infrastructure.recovery import DataInTheWay, NotThere, bring_up, copy_whole, restore_to
from infrastructure.settings import Settings

say = Console(highlight=False)
Json = Annotated[bool, typer.Option("--json", help="for machines")]
Whole = Annotated[bool, typer.Option(help="of the server, to go back to any moment from")]


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


def backup(whole: Whole = False) -> None:  # noqa: FBT002 - typer's way
    """Write a copy of the log to `backups` in the data folder; keep the keys on another disk."""
    settings = Settings()
    write = copy_whole if whole else write_backup
    with database(settings) as dsn:
        say.print(str(write(dsn, settings.data_dir / "backups")))


def restore_to_moment(
    copy: Path, changes: Path, moment: Annotated[datetime | None, typer.Argument()] = None
) -> None:
    """Bring a lost database back from a COPY and the CHANGES since, to a MOMENT (UTC).

    It comes to stand in the data folder, which must hold none. Then: `luotsi restore finish`.
    """
    settings = Settings()
    at = moment.replace(tzinfo=UTC) if moment else None
    try:
        place = restore_to(copy, changes, at, settings.data_dir)
        bring_up(settings.data_dir)
    except (DataInTheWay, NotThere) as wrong:
        say.print(f"[red]{wrong}[/red]")
        raise typer.Exit(1) from wrong
    say.print(f"{place} is as it was. Next: luotsi restore finish")
