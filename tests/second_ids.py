"""Another's thing named in a command of one's own: each command a specification asks is bent so.

The door asks for the relation to one object, the engagement or the forum; every other id of the
command has to be judged by the command itself. So whatever anybody outside the office may ask is
rehearsed with each of its other ids exchanged for one that belongs to somebody else: nothing may
be recorded. A new command and its specification are in it by themselves.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, Final
from uuid import UUID, uuid4

from application.asking import new_ids_of
from application.firm import Caller, Command, Firm
from domain.events import Via
from domain.people import OFFICE
from domain.refusals import Refused

ALLOWED: Final = {
    "BookChemistry.mentor_id": "the office may agree with any; a mentee only with a mentor",
    "BookFromPackage.mentor_id": "only of the team, which a mentor of several courses is in",
    "HoldTime.mentor_id": "whoever books chooses among all who are free",
    "JoinQueue.training_id": "whoever waits chooses among all trainings on sale",
    "ShareResource.tool_id": "the library is everybody's",
}
"""What takes any id from whom a specification lets ask, and why they may."""
LISTS: Final = (tuple, list, frozenset)


class TookAnothers(AssertionError):
    """A command recorded something though one of its ids is somebody else's."""


@cache
def outside() -> dict[type, frozenset[str]]:
    """Every command the API takes from outside the office, with the ids its door asks about."""
    from api.main import create_app  # noqa: PLC0415 - the whole house, only where it is needed
    from api.route_actions import objects_of, routes_of, rules_of  # noqa: PLC0415
    from infrastructure.settings import Settings  # noqa: PLC0415

    found = {}
    for route in routes_of(create_app(Settings(), "")):
        kind = route.body_field.field_info.annotation if route.body_field else None
        rules = [rule for _, rule in rules_of(route)]
        if is_dataclass(kind) and any(_from_outside(rule) for rule in rules):
            asked = {of for of in objects_of(route) if isinstance(of, str)}
            found[kind] = frozenset(asked)
    return found


def _from_outside(rule: Any) -> bool:
    return rule.by_relation or not rule.roles or bool(rule.roles - OFFICE)


def bent(command: Any, others: dict[str, UUID] | None = None) -> Iterator[tuple[str, UUID, Any]]:
    """The command with one id after the other exchanged for another's, or given where none is."""
    kind: Any = type(command)
    own = {*new_ids_of(kind), *outside().get(kind, ())}
    for part in fields(command):
        given = getattr(command, part.name)
        other = (others or {}).get(part.name) or uuid4()
        if part.name in own or (others is not None and part.name not in others):
            continue
        if isinstance(given, UUID) or (others and given is None and "UUID |" in part.type):
            yield part.name, other, replace(command, **{part.name: other})
        elif isinstance(given, LISTS) and given and all(isinstance(one, UUID) for one in given):
            yield part.name, other, replace(command, **{part.name: type(given)([other])})


async def taken(
    firm: Firm, command: Command, by: UUID, others: dict[str, UUID] | None = None
) -> list[str]:
    """The fields in which somebody else's id was taken down."""
    found = []
    for name, other, asked in bent(command, others):
        try:
            work = await firm.rehearse(asked, Caller(by=by, via=Via.API, command_id=uuid4()))
        except Refused:
            continue
        new = [event for one in work.aggregates for event in one.pending_events]
        if str(other) in repr([vars(event) for event in new]):
            found.append(f"{type(command).__name__}.{name}")
    return [one for one in found if one not in ALLOWED]


def several(command: Command) -> bool:
    """Whether a command names more than one thing, so that one of them may be another's."""
    kind: Any = type(command)
    named = [
        part.name
        for part in fields(kind)
        if isinstance(getattr(command, part.name), (UUID, *LISTS))
    ]
    return len(set(named) - set(new_ids_of(kind))) > 1


def require_own(firm: Firm, command: Command, by: UUID) -> None:
    """Raises TookAnothers."""
    if not several(command) or type(command) not in outside():
        return
    if wrong := asyncio.run(taken(firm, command, by)):
        told = f"{wrong}: judge the id, or say in {__name__} why any may be named"
        raise TookAnothers(told)
