"""A reader takes events: what it cannot take makes it stop or is put aside, and is told."""

from __future__ import annotations

import psycopg
import structlog

from application.views import View
from domain.events import Event
from infrastructure.shelf import positions
from infrastructure.shelf.folding import Poison, Read, read_batch, told
from infrastructure.shelf.positions import State
from infrastructure.shelf.readers import Link, Reader

log = structlog.get_logger()


class Taking:
    """One reader at one batch: what it put aside, or before which event it stopped."""

    def __init__(self, reader: Reader, shut: set[str]) -> None:
        self.reader, self.shut = reader, shut
        self.aside: list[Poison] = []
        self.stopped: Poison | None = None
        self.personal = False

    async def all(self, link: Link, events: list[Event]) -> None:
        """Take events in one go. Raises psycopg.Error if the database cannot."""
        self._note(await read_batch(link, self.reader, events, self.shut))
        if self.stopped and self.reader.of.money:
            before = [event for event in events if event.position < self.stopped.position]
            await read_batch(link, self.reader, before, self.shut)

    async def each(self, link: Link, events: list[Event]) -> None:
        """Take events one by one; one that the database cannot keep is poison too."""
        for event in events:
            try:
                async with link.transaction():
                    read = await read_batch(link, self.reader, [event], self.shut)
            except psycopg.OperationalError:
                raise
            except (psycopg.Error, ValueError) as error:
                read = Read(poison=self._refused(event, error))
            self._note(read)
            if self.stopped:
                return

    async def tell(self, link: Link) -> None:
        """Note down what was put aside and whether it stopped, and call people."""
        for one in self.aside:
            await positions.put_aside(link, self.reader, one)
            log.error("put aside", reader=self.reader.name, position=one.position, why=one.trouble)
        if self.stopped:
            where, why = self.stopped.position, self.stopped.trouble
            await positions.stop(link, self.reader, self.stopped)
            log.critical("stopped", reader=self.reader.name, position=where, why=why)

    def _note(self, read: Read) -> None:
        self.personal = self.personal or read.personal
        for one in read.poison:
            if self.reader.of.money or one.key is None:
                self.stopped = min(self.stopped or one, one, key=lambda some: some.position)
            elif one.key not in self.shut:
                self.shut.add(one.key)
                self.aside.append(one)

    def _refused(self, event: Event, error: Exception) -> list[Poison]:
        of = self.reader.of
        keys = of.key(event) if isinstance(of, View) else [event.originator_id]
        return [Poison(event.position, str(key), told(error)) for key in keys]


async def take(
    link: Link, reader: Reader, state: State, events: list[Event], *, carefully: bool
) -> bool:
    """Let a reader take events from where it is; False when it stopped."""
    taking = Taking(reader, set(state.shut))
    await (taking.each if carefully else taking.all)(link, events)
    if taking.personal and not state.personal:
        await positions.personal(link, [reader.name])
    await taking.tell(link)
    return not taking.stopped


def is_erasure(event: Event) -> bool:
    """Whether somebody's keys were destroyed with this event."""
    return type(event).__name__ == "SubjectErased"
