"""What the command line hands to others: the proof of one story, the description of the API."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import psycopg
import typer
from rich.console import Console

from api.main import create_app
from api.papers import openapi_paper
from infrastructure.audit_bundle import audit_bundle
from infrastructure.audit_history import NothingSealed
from infrastructure.checkpoint_keys import load_key
from infrastructure.local_postgres import database
from infrastructure.settings import Settings

say = Console(highlight=False)


def export(stream: UUID, to: Path) -> None:
    """Write the archive that proves one stream of events offline, with its verifiers."""
    settings = Settings()
    with database(settings) as dsn, psycopg.connect(dsn, autocommit=True) as link:
        key = load_key(settings.keys / "checkpoint.key", "luotsi").public
        try:
            to.write_bytes(audit_bundle(link, stream, key))
        except NothingSealed as early:
            say.print("[red]No event of this stream is sealed yet.[/red]")
            raise typer.Exit(1) from early
    say.print(str(to))


def openapi() -> None:
    """Print the description of the JSON API."""
    typer.echo(openapi_paper(create_app(Settings(), "")), nl=False)
