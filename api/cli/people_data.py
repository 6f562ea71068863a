"""The command line of people's data and of the keys: `luotsi person …`, `keys …`, `restore …`."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, TypeVar
from uuid import UUID, uuid4

import typer
from rich.console import Console

from api.privacy.copy_file import as_html
from api.privacy.erasure import erase as erase_person
from api.privacy.erasure import kept_in_words
from api.reception import Reception, card_of
from api.wiring.parts import opened
from application.firm import Answer, Caller
from application.people.people import people
from application.privacy.ask_erasure import AskErasure
from application.privacy.confirm_erasure import ConfirmErasure
from application.privacy.take_copy import TakeCopy
from domain.data_rights import Ground
from domain.events import Via
from domain.people import Role
from infrastructure.erased_keys import destroy_again, remember_all
from infrastructure.erasing import plan_of
from infrastructure.key_epochs import retire as retire_epochs
from infrastructure.key_epochs import rewrap as rewrap_keys
from infrastructure.local_postgres import database
from infrastructure.migrate import migrate
from infrastructure.person_copy import as_json, copy_of
from infrastructure.recovery import finished
from infrastructure.settings import Settings
from infrastructure.store.key_files import KeyFiles
from infrastructure.worker import Worker

T = TypeVar("T")
person = typer.Typer(help="One person's data.")
keys = typer.Typer(help="The keys that protect people's data.")
restore = typer.Typer(help="After a restore of the database.")
say = Console(highlight=False)
By = Annotated[UUID, typer.Option(help="the id of whoever of the office does it")]


@person.command()
def export(person_id: UUID, to: Path, by: By) -> None:
    """Write everything kept about a person into a file: .html to read, else for machines."""

    async def work(reception: Reception) -> bytes:
        await _require_office(reception, by)
        await _do(reception, by)(TakeCopy(person_id=person_id))
        copy = await copy_of(reception, person_id)
        if to.suffix == ".html":
            card = await card_of(reception, person_id)
            return await as_html(reception, copy, card.language if card else "fi")
        await asyncio.to_thread(reception.seal)  # so that what came last has its proof too
        return await as_json(reception, copy)

    whole = _in_house(work)
    with to.open("xb") as file:  # a new one, and nobody else on the machine reads it
        os.fchmod(file.fileno(), 0o600)
        file.write(whole)
    say.print(f"{to}")


@person.command()
def erase(person_id: UUID, by: By, confirm: bool = False) -> None:  # noqa: FBT001, FBT002 - typer's way
    """Ask that a person be erased; with `--confirm` erase, as another one asked."""

    async def work(reception: Reception) -> None:
        await _require_office(reception, by)
        do = _do(reception, by)
        if confirm:
            await erase_person(reception, person_id, do)
            say.print("Erased.")
            return
        await do(AskErasure(person_id=person_id, ground=Ground.ASKED))
        plan = await plan_of(reception, person_id)
        say.print(f"Asked. {len(plan.destroyed)} keys would be destroyed; this stays:")
        for line in kept_in_words(plan.kept, "en") or ["nothing"]:
            say.print(f"  {line}")
        say.print("Another person confirms with --confirm.")

    _in_house(work)


@keys.command()
def rewrap() -> None:
    """Begin a new epoch and wrap every key under it."""
    settings = Settings()
    with database(settings) as dsn:
        say.print(f"{rewrap_keys(dsn, KeyFiles(settings.keys))} keys wrapped anew")


@keys.command()
def retire() -> None:
    """Destroy epochs that neither a key nor a kept backup needs."""

    async def work(reception: Reception) -> list[int]:
        settings, log = reception.settings, reception.log
        return await asyncio.to_thread(retire_epochs, log.dsn, settings.keys, log.now())

    gone = _in_house(work)
    say.print(f"Epochs destroyed: {', '.join(map(str, gone)) or 'none'}")


@restore.command()
def finish() -> None:
    """Destroy again every key that was destroyed before the backup was restored."""
    settings = Settings()
    with database(settings) as dsn:
        migrate(dsn)
        again = destroy_again(dsn, settings.keys)
        remember_all(dsn, settings.keys)
    finished(settings.data_dir)
    say.print(f"{len(again)} keys destroyed again; nobody erased has come back")


def _do(reception: Reception, by: UUID) -> Callable[..., Awaitable[Answer]]:
    async def do(command: AskErasure | ConfirmErasure | TakeCopy) -> Answer:
        caller = Caller(by=by, via=Via.CLI, command_id=uuid4())
        answer = await reception.firm.do(command, caller)
        await Worker(reception, {}).read_views()
        return answer

    return do


async def _require_office(reception: Reception, by: UUID) -> None:
    card = await reception.shelf.document(people, by)
    if card is None or not {Role.COORDINATOR, Role.ADMINISTRATOR} & set(card.roles):
        msg = "whoever does it has to be a coordinator or an administrator"
        raise typer.BadParameter(msg)


def _in_house(work: Callable[[Reception], Awaitable[T]]) -> T:
    settings = Settings()

    async def done(dsn: str) -> T:
        async with opened(settings, dsn) as reception:
            while await Worker(reception, {}).read_views():
                pass
            return await work(reception)

    with database(settings) as dsn:
        migrate(dsn)
        return asyncio.run(done(dsn))
