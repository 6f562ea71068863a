"""People who may sign in: `luotsi user add`."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Annotated
from uuid import uuid4

import typer
from rich.console import Console

from api.wiring.parts import opened
from application.firm import Caller, with_own_ids
from application.people.register_person import RegisterPerson
from domain.events import NOBODY, Via
from domain.mail_addresses import can_get_letters
from domain.people import Role
from domain.written_names import AddressUnreadable
from infrastructure.local_postgres import database
from infrastructure.migrate import migrate as run_migrations
from infrastructure.settings import Settings

user = typer.Typer(help="People who may sign in.")
say = Console(highlight=False)


@user.callback()
def people() -> None:
    """People who may sign in."""


@user.command("add")
def add_user(name: str, email: str, role: Annotated[list[Role], typer.Option()]) -> None:
    """Register a person with roles and print a one-use link to sign in."""
    if not can_get_letters(email):
        raise typer.BadParameter(AddressUnreadable().text)
    settings = Settings()
    with database(settings) as dsn:
        run_migrations(dsn)
        say.print(asyncio.run(_add_user(settings, dsn, name, email, tuple(role))))


async def _add_user(
    settings: Settings, dsn: str, name: str, email: str, roles: tuple[Role, ...]
) -> str:
    async with opened(settings, dsn) as reception:
        caller = Caller(by=NOBODY, via=Via.CLI, command_id=uuid4())
        command = RegisterPerson(name=name, email=email, roles=roles)
        await reception.firm.do(command, caller)
        person_id = with_own_ids(command, caller.command_id).person_id
        secret = await reception.visits.new_link(
            person_id, reception.log.now(), timedelta(hours=24), "enrol"
        )
        return f"{settings.address}/enter/{secret}"
