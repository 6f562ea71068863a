"""The command line: `luotsi demo`, `serve`, `worker`, `rebuild`, `migrate`, `user`, `audit`."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
from enum import StrEnum
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Annotated

import psycopg
import typer
import uvicorn
from rich.console import Console

from api.bench.run import bench
from api.cli.care import backup, doctor, restore_to_moment
from api.cli.handed_out import export, openapi
from api.cli.library import library
from api.cli.opening import open_demo, write_past
from api.cli.people_data import keys, person, restore
from api.cli.upkeep import rebuild, worker
from api.cli.users import user
from api.main import create_app
from api.papers import papers as all_papers
from infrastructure.audit_check import verify_all
from infrastructure.checkpoint_keys import load_key
from infrastructure.checkpoints import as_kept
from infrastructure.local_postgres import database
from infrastructure.log_lines import write_lines
from infrastructure.migrate import migrate as run_migrations
from infrastructure.settings import CHECKOUT, Mode, Settings
from infrastructure.store.frozen import freeze
from infrastructure.store.golden import write_missing


class Size(StrEnum):
    """How large the demo's past is."""

    SMALL = "small"
    LARGE = "large"


main = typer.Typer(no_args_is_help=True, add_completion=False, help=__doc__)
audit = typer.Typer(help="The log's proof that nothing was changed.")
main.add_typer(user, name="user")
main.add_typer(audit, name="audit")
main.add_typer(person, name="person")
main.add_typer(keys, name="keys")
main.add_typer(restore, name="restore")
say = Console(highlight=False)
SAMPLES = CHECKOUT / "tests" / "store" / "golden"


def _version(value: bool) -> None:  # noqa: FBT001 - typer's way
    if value:
        say.print(f"luotsi {version_of('luotsi')}")
        raise typer.Exit


@main.callback()
def luotsi(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,  # noqa: FBT002 - typer's way
) -> None:
    """Run a mentoring firm."""


@main.command()
def demo() -> None:
    """A running firm on this machine, with people to sign in as."""
    _leave_in_order()
    settings = _with_port(Settings())
    say.print("Starting PostgreSQL …")
    with database(settings) as dsn:
        say.print("Bringing the database up to date …")
        run_migrations(dsn)
        asyncio.run(open_demo(settings, dsn, say))
        _serve(settings, dsn, worker=True)


@main.command()
def seed(size: Annotated[Size, typer.Option()] = Size.SMALL) -> None:
    """Write a past into an empty firm, or what newer seeds add to it."""
    settings = Settings()
    if settings.mode is Mode.PRODUCTION:
        say.print("[red]A production has no past but its own.[/red]")
        raise typer.Exit(2)
    with database(settings) as dsn:
        run_migrations(dsn)
        asyncio.run(write_past(settings, dsn, say, size))


@main.command()
def serve(worker: bool = False) -> None:  # noqa: FBT001, FBT002 - typer's way
    """Serve pages and API; `--worker` does the worker's part in the same process."""
    _leave_in_order()
    settings = _with_port(Settings())
    with database(settings) as dsn:
        run_migrations(dsn)
        _serve(settings, dsn, worker=worker)


main.command()(worker)
main.command()(rebuild)
main.command()(bench)
main.command()(doctor)
main.command()(backup)
main.command()(library)
main.command()(openapi)
audit.command()(export)
restore.command("to")(restore_to_moment)


@main.command()
def migrate() -> None:
    """Bring the database to the shape this version needs."""
    with database(Settings()) as dsn:
        for name in run_migrations(dsn):
            say.print(name)


@main.command()
def papers(
    freeze_samples: Annotated[bool, typer.Option("--freeze", help="with a release")] = False,  # noqa: FBT002 - typer's way
) -> None:
    """Write the papers that are generated from the code, and samples of events that have none."""
    for path, text in all_papers(create_app(Settings(), "")).items():
        path.write_text(text)
        say.print(path.name)
    for path in write_missing(SAMPLES):
        say.print(path.name)
    if freeze_samples:
        say.print(freeze(SAMPLES, version_of("luotsi")).name)


@audit.command()
def verify(witness: Path | None = None) -> None:
    """Recompute the whole tree over the stored events and name the first broken one.

    A witness's file holds a checkpoint kept from earlier: a history rewritten since then shows.
    """
    held = [as_kept(witness.read_text())] if witness else []
    settings = Settings()
    with database(settings) as dsn, psycopg.connect(dsn) as link:
        key = load_key(settings.keys / "checkpoint.key", "luotsi").public
        found = verify_all(link, key, held)
    say.print(f"{found.size} events, root {found.root.hex()}")
    for problem in found.problems:
        say.print(f"[red]{problem}[/red]")
    raise typer.Exit(0 if found.ok else 1)


def _leave_in_order() -> None:
    """Told to end, go as after Ctrl C: what was started here is stopped here, the database too."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))


def _serve(settings: Settings, dsn: str, *, worker: bool) -> None:
    write_lines(settings)
    app = create_app(settings, dsn, worker=worker)
    uvicorn.run(
        app, host=settings.host, port=settings.port, log_level="warning", server_header=False,
        proxy_headers=settings.proxies is not None, forwarded_allow_ips=settings.proxies or "",
    )  # fmt: skip


def _with_port(settings: Settings) -> Settings:
    """Port 0 takes a free one; the default one gives way when it is in use."""
    with socket.socket() as probe:
        # A port a killed process has just left is free: its last connections only wait there.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
            port = probe.getsockname()[1]
        except OSError:
            with socket.socket() as other:
                other.bind((settings.host, 0))
                port = other.getsockname()[1]
    return settings.model_copy(update={"port": port})
