"""The events on paper: what each means, who records it, who listens to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from api.papers.calls import Function, package_of, source_of
from application.house import HOUSE, all_policies, all_sentences, all_tables, all_views
from domain.events import Aggregate, Created, Standing, events_by_name, kind_of

ENVELOPE = {
    "originator_id", "originator_version", "timestamp", "originator_topic", "schema", "envelope",
    "position",
}  # fmt: skip
HEAD = """# Events

Every event the log can hold, by its name there: what it means, the sentence of the audit trail,
its facts, the commands that record it, and the views, tables and policies that listen to it.
"""


def events_paper() -> str:
    """EVENTS.md."""
    sentences, recorders, listeners = all_sentences(), _recorders(), _listeners()
    lines = [HEAD]
    for name, kind in events_by_name().items():
        facts = [part for part in kind.__dataclass_fields__ if part not in ENVELOPE]
        lines += [f"## {name}", "", f"{kind.__doc__}", "", f"*{sentences[name][2]}*", ""]
        lines += [f"- facts: {_list(facts)}"]
        by_itself = issubclass(kind_of(kind), Standing) and issubclass(kind, Created)
        recorded = "itself, when first asked for" if by_itself else _list(recorders.get(name, []))
        lines += [f"- recorded by: {recorded}"]
        lines += [f"- read by: {_list(listeners.get(name, []))}", ""]
    return "\n".join(lines)


def _list(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "none"


def _recorders() -> dict[str, list[str]]:
    """The commands that record each event."""
    found: dict[str, list[str]] = {}
    reaches = {aggregate.__name__: _reach(aggregate) for aggregate in _aggregates()}
    for command in sorted({c for room in HOUSE for c in room.commands}, key=lambda c: c.__name__):
        said = _whole(command.__module__, f"{command.__name__}.do")
        for event in sorted(_recorded(said, reaches)):
            found.setdefault(event, []).append(command.__name__)
    return found


def _recorded(said: Function, reaches: dict[str, dict[str, set[str]]]) -> Iterator[str]:
    known = {name for name in reaches if name in said.names}
    for kind, method in said.sent:
        able = {name for name in known if reaches[name].get(method)}
        for name in {kind} & able if kind in reaches else able if len(able) == 1 else ():
            yield from (f"{name}.{event}" for event in reaches[name][method])
    for name in known & said.calls:
        yield from (f"{name}.{event}" for event in reaches[name].get("__init__", ()))


def _aggregates() -> list[type[Aggregate]]:
    return sorted({kind_of(kind) for kind in events_by_name().values()}, key=lambda a: a.__name__)


def _reach(aggregate: type[Aggregate]) -> dict[str, set[str]]:
    """For each method of an aggregate, and of what stands beside it: the events it may record."""
    own = {n.split(".")[1] for n, e in events_by_name().items() if kind_of(e) is aggregate}
    functions: dict[str, Function] = {}
    direct: dict[str, set[str]] = {}
    for module in package_of(aggregate.__module__):
        source = source_of(module)
        for name, function in source.functions.items():
            whole = functions.setdefault(name, Function())
            whole.calls |= function.calls
            direct.setdefault(name, set()).update(function.names & own)
        for name, event in source.appliers.items():
            direct.setdefault(name, set()).update({event} & own)
    return {name: _closed(name, functions, direct) for name in functions}


def _closed(name: str, functions: dict[str, Function], direct: dict[str, set[str]]) -> set[str]:
    seen, waiting, found = set(), [name], set()
    while waiting:
        one = waiting.pop()
        if one not in seen and one in functions:
            seen.add(one)
            found |= direct.get(one, set())
            waiting.extend(functions[one].calls)
    return found


def _whole(module: str, name: str) -> Function:
    """What a function mentions, with the functions of its own floor that it calls."""
    said, seen, waiting = Function(), set(), [(module, name)]
    while waiting:
        place = waiting.pop()
        if place in seen:
            continue
        seen.add(place)
        source = source_of(place[0])
        body = source.functions.get(place[1], Function())
        said.add(body)
        called = [(source.imported.get(call, place[0]), call) for call in body.calls - {"do"}]
        called += [
            (f"{source.imported[name]}.{name}", call)
            for name, call in body.through
            if name in source.imported
        ]
        waiting += [one for one in called if one[0].startswith("application")]
    return said


def _listeners() -> dict[str, list[str]]:
    """The views, tables and policies that look at each event."""
    found: dict[str, list[str]] = {}
    for name, call in _readers():
        named = _whole(call.__module__, call.__name__).names
        for event, kind in events_by_name().items():
            if {kind.__name__, kind_of(kind).__name__} <= named:
                found.setdefault(event, []).append(name)
    return found


def _readers() -> Iterator[tuple[str, Any]]:
    some: list[tuple[str, Any]] = [(view.name, view.fold) for view in all_views()]
    some += [(table.name, table.rows) for table in all_tables() if table.name != "relations"]
    some += [(policy.__name__, policy) for policy in all_policies()]
    yield from sorted(some, key=lambda one: one[0])
