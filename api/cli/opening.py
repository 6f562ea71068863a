"""Opens the demo: seeds its past, and tells where to sign in as whom."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from psycopg.conninfo import make_conninfo
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from api.reception import Reception
from api.seeds import SIZES
from api.seeds.seeding import Seeding, Show
from api.seeds.step import person_of
from api.wiring.errands import HANDLERS
from api.wiring.parts import opened
from infrastructure.settings import Settings
from infrastructure.worker import Worker

ROLES: Final = (
    "administrator", "coordinator", "finance", "quality", "mentor", "client", "sponsor"
)  # fmt: skip
LINKS_LIVE: Final = timedelta(days=1)
PARTS: Final = 5
"""Elsewhere than on a terminal, progress is told so many times."""


async def write_past(settings: Settings, dsn: str, say: Console, size: str) -> None:
    """Seed what is not there yet."""
    # What a power cut takes from a past being written is written again: no commit waits for it.
    hasty = make_conninfo(dsn, options="-c synchronous_commit=off")
    async with opened(settings, hasty) as reception:
        with shown(say) as show:
            seeding = Seeding(reception, Worker(reception, HANDLERS), show, SIZES[size])
            refused = await seeding.run()
    for line in refused:
        say.print(f"refused: {line}", style="yellow")


async def open_demo(settings: Settings, dsn: str, say: Console) -> None:
    """Seed what is not there yet, write `demo.json` and tell where to sign in."""
    await write_past(settings, dsn, say, "small")
    async with opened(settings, dsn) as reception:
        told = await ways_in(reception)
    (settings.data_dir / "demo.json").write_text(json.dumps(told, indent=2))
    tell(say, told)


async def ways_in(reception: Reception) -> dict[str, object]:
    """Where the firm is, and a fresh link and API token for each role."""
    settings, visits = reception.settings, reception.visits
    now = reception.log.now()
    people: Mapping[str, UUID] = {role: person_of(role) for role in ROLES}
    links = {r: await visits.new_link(who, now, LINKS_LIVE) for r, who in people.items()}
    tokens = {r: await visits.new_token(who, ("*",), now) for r, who in people.items()}
    return {
        "address": settings.address,
        "sign_in": {role: f"{settings.address}/enter/{link}" for role, link in links.items()},
        "tokens": tokens,
        "stripe": f"{settings.address}/stripe",
        "mail": f"{settings.address}/demo/mail",
    }


def tell(say: Console, told: Mapping[str, object]) -> None:
    """Say where the demo is."""
    say.print(f"\nThe firm is open at {told['address']}/book")
    links = told["sign_in"]
    assert isinstance(links, dict)
    for role, link in links.items():
        say.print(f"  {role:14} {link}", soft_wrap=True)
    say.print(f"  {'letters':14} {told['mail']}", soft_wrap=True)
    say.print("Each link works once; /sign-in has a button for each role. Stop with Ctrl C.\n")


@contextmanager
def shown(say: Console) -> Iterator[Show]:
    """Progress as a bar on a terminal, as a few plain lines elsewhere."""
    if say.is_terminal:
        columns = TextColumn("A year of business"), BarColumn(), MofNCompleteColumn()
        with Progress(*columns, console=say) as progress:
            bar = progress.add_task("", total=None)
            yield lambda done, whole: progress.update(bar, completed=done, total=whole)
    else:
        yield Lines(say)


@dataclass
class Lines:
    """Says now and then how far it is."""

    say: Console
    told: int = 0

    def __call__(self, done: int, whole: int) -> None:
        """So much of the whole is done."""
        if done * PARTS // whole > self.told:
            self.told = done * PARTS // whole
            self.say.print(f"A year of business: {done} of {whole} steps")
