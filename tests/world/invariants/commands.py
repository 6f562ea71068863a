"""I1, I2: what was acknowledged is there, and every command has one effect."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tests.world.invariants.world import World, invariant


@invariant("I1")
def acknowledged_commands_are_kept(world: World) -> Iterator[str]:
    """Every answered command is in the command log, and the events it was answered with exist."""
    known = {command for (command,) in world.rows("select command_id from command_log")}
    heads = {stream: events[-1].originator_version for stream, events in world.streams.items()}
    for command, versions in world.acked.items():
        if command not in known:
            yield f"command {command} was acknowledged and is lost"
        for stream, version in versions.items():
            if heads.get(stream, 0) < version:
                yield f"{stream} was acknowledged at {version} and is at {heads.get(stream, 0)}"


@invariant("I2")
def every_command_has_one_effect(world: World) -> Iterator[str]:
    """Its events stand together once, end where its answer says; nothing has no command."""
    ends = dict(world.rows("select command_id, position from command_log"))
    seen = set()
    for command, group in groupby(world.events, lambda event: event.envelope.command):
        last = list(group)[-1].position
        if command in seen:
            yield f"command {command} has a second effect at {last}"
        seen.add(command)
        if ends.get(command) != last:
            yield f"command {command} ends at {last}, its answer says {ends.get(command)}"
    yield from _numbered_without_gaps(world)


def _numbered_without_gaps(world: World) -> Iterator[str]:
    for expected, event in enumerate(world.events, 1):
        if event.position != expected:
            yield f"position {expected} is missing"
            break
    for stream, events in world.streams.items():
        if [event.originator_version for event in events] != list(range(1, len(events) + 1)):
            yield f"{stream} has a gap in its versions"
