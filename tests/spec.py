"""The grammar of the specifications: given what happened, when somebody asks, then this follows.

Three shapes: `spec.given(…).when(command).then(…)`, `shown(view, *events)`, and
`commanded(policy, event)`. And three altitudes, see `tests/altitudes.py`: the same specification
is judged in memory, on PostgreSQL, and from outside the front door.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar, Protocol
from uuid import UUID, uuid4

from application.firm import Answer, Caller, Command, Firm
from application.policies import Policy
from application.views import View
from domain.events import Event, Via
from domain.refusals import Refused
from infrastructure.finnish_holidays import days_off
from tests.memory_log import MemoryLog
from tests.second_ids import require_own
from tests.spec_times import NOON

Asking = Callable[[Firm, Command, Caller], Answer]


class Altitude(Protocol):
    """From how high up a specification is judged."""

    def log(self, given: Any) -> Any:
        """The log to judge it on; it is empty."""
        ...

    def ask(self, firm: Firm, command: Command, caller: Caller) -> Answer:
        """Ask the firm for something. Raises what it refuses with."""
        ...

    def prepare(self, firm: Firm, command: Command, caller: Caller) -> Answer:
        """Let something have been done, for what is asked later."""
        ...


class InMemory:
    """On the very log the specification brings along."""

    def log(self, given: Any) -> Any:
        """That log."""
        return given

    def ask(self, firm: Firm, command: Command, caller: Caller) -> Answer:
        """Ask the firm itself."""
        return asyncio.run(firm.do(command, caller))

    prepare = ask


class Spec:
    """One specification at work on a log of its own."""

    altitude: ClassVar[Altitude] = InMemory()

    def __init__(self, log: Any) -> None:
        self.log = self.altitude.log(log)
        self.firm = Firm(self.log, days_off)
        self.by = UUID(int=7)
        self.new: list[Event] = []
        self.refusal: Refused | None = None

    def at(self, moment: datetime) -> Spec:
        """Let it be this time (UTC)."""
        self.log.set_clock(moment)
        return self

    def given(self, *commands: Command) -> Spec:
        """Let these have been done."""
        for command in commands:
            self._do(command, uuid4(), self.altitude.prepare)
        return self

    def when(self, command: Command, command_id: UUID | None = None) -> Spec:
        """Ask for this, and remember what follows."""
        before = len(self.log.recorded)
        if isinstance(self.log, MemoryLog):
            require_own(self.firm, command, self.by)
        self.refusal = None
        try:
            self._do(command, command_id or uuid4(), self.altitude.ask)
        except Refused as refusal:
            self.refusal = refusal
        self.new = list(self.log.recorded[before:])
        return self

    def then(self, *expected: type[Event]) -> Spec:
        """Exactly these kinds of events follow, in any order of their streams."""
        assert self.refusal is None, f"refused: {self.refusal!r}"
        assert sorted(type(e).__qualname__ for e in self.new) == sorted(
            kind.__qualname__ for kind in expected
        )
        return self

    def then_refused(self, refusal: type[Refused]) -> Spec:
        """It is refused for this reason, and nothing was recorded."""
        assert type(self.refusal) is refusal, f"{self.refusal!r}, recorded {self.new}"
        assert not self.new
        return self

    def event(self, kind: type[Event]) -> Any:
        """The one new event of a kind, for a closer look."""
        (found,) = [event for event in self.new if isinstance(event, kind)]
        return found

    def _do(self, command: Command, command_id: UUID, ask: Asking) -> None:
        """Ask, and ask again as a client would that never heard the answer."""
        caller = Caller(by=self.by, via=Via.API, command_id=command_id)
        first = ask(self.firm, command, caller)
        kept = len(self.log.recorded)
        again = ask(self.firm, command, caller)
        assert again == replace(first, repeated=True), f"another answer to {command}"
        assert len(self.log.recorded) == kept, f"done twice: {command}"


def shown(view: View[Any], *events: Event) -> Any:
    """The document a view shows after these events."""
    document = None
    for event in events:
        document = view.fold(document, event)
    return document


def commanded(policy: Policy, event: Event) -> list[Any]:
    """What a policy asks for after an event."""
    return list(policy(event))


__all__ = ["NOON", "Spec", "commanded", "shown"]
