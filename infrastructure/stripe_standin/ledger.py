"""What the stand-in remembers: objects by id, events in order, answers by idempotency key."""

import copy
import json
import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from infrastructure.stripe_standin.refusals import missing

Thing = dict[str, Any]
API_VERSION = "2026-10-28.endive"


class Ledger:
    """All objects of one test account, in memory, and in a file when one is named."""

    def __init__(
        self,
        clock: Callable[[], datetime],
        store: Path | None = None,
        ids: Callable[[str], str] | None = None,
    ) -> None:
        """Open the account; `ids` makes ids from a prefix where a run must be repeatable."""
        self.lock = threading.RLock()
        self.things: dict[str, Thing] = {}
        self.answers: dict[str, Thing] = {}
        self._clock = clock
        self._store = store
        self._ids = ids or (lambda prefix: f"{prefix}_{secrets.token_hex(12)}")
        self._fresh: list[Thing] = []
        if store and store.exists():
            self.__dict__.update(json.loads(store.read_text("utf-8")))

    def now(self) -> int:
        """Tell the house's time in seconds."""
        return int(self._clock().timestamp())

    def make(self, prefix: str, kind: str, **fields: Any) -> Thing:
        """Keep a new object."""
        thing = {"id": self._ids(prefix), "object": kind, "created": self.now(), **fields}
        self.things[thing["id"]] = thing
        return thing

    def get(self, kind: str, id_: str, param: str = "id") -> Thing:
        """Find an object; raises `ApiRefusal` 404 when there is none of that kind."""
        thing = self.things.get(id_)
        if thing is None or thing["object"] != kind:
            raise missing(kind, id_, param)
        return thing

    def all(self, kind: str, **wanted: Any) -> Iterator[Thing]:
        """Go through the objects of a kind, newest first."""
        for thing in reversed(list(self.things.values())):
            if thing["object"] == kind and all(thing.get(k) == v for k, v in wanted.items()):
                yield thing

    def tell(self, type_: str, about: Thing) -> None:
        """Record that something happened; the courier is given it when the request is done."""
        event = self.make(
            "evt",
            "event",
            api_version=API_VERSION,
            livemode=False,
            pending_webhooks=1,
            request={"id": None, "idempotency_key": None},
            type=type_,
            data={"object": shown(about)},
        )
        self._fresh.append(event)

    def take_fresh(self) -> list[Thing]:
        """Hand over the events nobody was told of yet."""
        fresh, self._fresh = self._fresh, []
        return fresh

    @contextmanager
    def at(self, then: datetime) -> Iterator[None]:
        """Keep what is made meanwhile as made then, with the news of it left untold."""
        with self.lock:
            today, self._clock = self._clock, lambda: then
            try:
                yield
            finally:
                self._clock = today
                self._fresh.clear()

    def save(self) -> None:
        """Write everything down so that a restart goes on from here."""
        if self._store is None:
            return
        self._store.parent.mkdir(parents=True, exist_ok=True)
        beside = self._store.with_suffix(".new")
        beside.write_text(json.dumps({"things": self.things, "answers": self.answers}), "utf-8")
        beside.replace(self._store)


def shown(thing: Thing) -> Thing:
    """Copy an object as the outside sees it: what begins with a line is our own."""
    return {name: copy.deepcopy(value) for name, value in thing.items() if name[0] != "_"}
