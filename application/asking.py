"""Asking: who asks, through which door, under which id; and what is answered, for ever."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any, Final, TypeVar, cast
from uuid import UUID

from domain.events import Cause, Via, derived
from domain.people import EmailTaken
from domain.refusals import Refused

C = TypeVar("C")

DERIVED: Final = UUID(int=0)
"""Default of an id that a command brings along: derived from the command's own id if not given."""

UNGUESSABLE: Final = UUID(int=1)
"""Default of what opens something: made at the front door with the firm's key, never sent along."""


class ChangedMeanwhile(Refused):
    """It changed since you read it. Read it again and decide anew."""

    status = 412


@dataclass(frozen=True, kw_only=True)
class Caller:
    """Who asks, through which door, and by which command id; never a field of the command."""

    by: UUID
    via: Via
    command_id: UUID
    contents: bytes = b""  # keyed hash of what was received; a re-sent request bears the same
    cause: Cause | None = None
    happened_at: datetime | None = None
    insists: tuple[tuple[UUID, int], ...] = ()
    """What has to be at the very version it was read at."""


@dataclass(frozen=True)
class Lookup:
    """A claim on a piece of text outside the log, such as one account per e-mail address.

    Only a keyed hash of the text is kept; `text=None` lets the subject's claim go.
    """

    kind: str
    text: str | None
    subject: UUID
    taken: type[Refused] = EmailTaken
    """What is said when somebody else has claimed it."""


@dataclass(frozen=True)
class Answer:
    """What the firm answers to a command, the first time and every time it is sent again."""

    command_id: UUID
    versions: Mapping[UUID, int] = field(default_factory=dict)
    position: int = 0
    repeated: bool = False


@cache
def new_ids_of(kind: Any) -> tuple[str, ...]:
    """The fields of a command whose ids come from its own, if they are not given."""
    if not is_dataclass(kind):
        return ()
    return tuple(part.name for part in fields(kind) if part.default == DERIVED)


def with_own_ids(command: C, command_id: UUID) -> C:
    """Fill the ids a command brings along from its own id, so that re-sending means the same."""
    own = {
        name: derived(command_id, name)
        for name in new_ids_of(cast("Any", type(command)))
        if getattr(command, name) == DERIVED
    }
    return replace(cast("Any", command), **own) if own else command


def with_secrets(command: C, command_id: UUID, keyed: Callable[[bytes], bytes]) -> C:
    """Put into a command what nobody may choose or compute from ids; re-sent it is the same."""
    own = {
        part.name: UUID(bytes=keyed(f"secret|{part.name}|".encode() + command_id.bytes)[:16])
        for part in fields(cast("Any", command))
        if part.default == UNGUESSABLE
    }
    return replace(cast("Any", command), **own) if own else command
