"""Who acts when the house acts by itself, and what led to it.

An errand is run because of an event: whatever it records while it runs bears that event as its
cause, so that the trail leads from a document stored or money sent back to what it came of.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final
from uuid import UUID

from application.firm import Caller
from domain.events import NOBODY, Cause, Via

_LED_TO: Final[ContextVar[Cause | None]] = ContextVar("led_to", default=None)


@contextmanager
def because(cause: Cause | None) -> Iterator[None]:
    """Let all that is done by itself meanwhile bear this cause."""
    token = _LED_TO.set(cause)
    try:
        yield
    finally:
        _LED_TO.reset(token)


def by_itself(command_id: UUID, via: Via = Via.JOB) -> Caller:
    """Nobody, by a job, because of what the errand under way is run for."""
    return Caller(by=NOBODY, via=via, command_id=command_id, cause=_LED_TO.get())
