"""The house plan knows everything that is in the house, and every event has its words."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import ModuleType
from typing import Any

import pytest

import application
from application.firm import Command
from application.house import HOUSE, all_policies, all_sentences, all_tables, all_views
from application.views import Table, View
from domain.events import Event, events_by_name
from domain.privacy import Personal, classify
from infrastructure.settings import CHECKOUT
from infrastructure.store.shapes import shape_of

OF_ALL_ROOMS = {"relations"}
"""The one table that every room writes; listed by the house itself."""


def modules() -> Iterator[ModuleType]:
    """Every module of the rooms."""
    for found in pkgutil.walk_packages(application.__path__, "application."):
        yield importlib.import_module(found.name)


def defined(kind: Callable[[Any], bool]) -> Iterator[tuple[str, Any]]:
    """Each thing of a kind with the file it stands in."""
    for module in modules():
        for name, thing in vars(module).items():
            own = getattr(thing, "__module__", module.__name__) == module.__name__
            if kind(thing) and own and not name.startswith("_"):
                yield module.__name__, thing


def unlisted(there: Iterable[tuple[str, Any]], listed: Iterable[Any]) -> list[str]:
    """What is there and is not on the plan."""
    known = {id(thing) for thing in listed}
    return sorted(
        f"{module}: {getattr(thing, 'name', getattr(thing, '__name__', thing))}"
        for module, thing in there
        if id(thing) not in known
    )


def is_command(thing: Any) -> bool:
    return inspect.isclass(thing) and issubclass(thing, Command) and thing is not Command


def is_policy(thing: Any) -> bool:
    return inspect.isfunction(thing) and thing.__name__.startswith("whenever_")


def is_view(thing: Any) -> bool:
    return isinstance(thing, View | Table) and thing.name not in OF_ALL_ROOMS


COMMANDS = [kind for room in HOUSE for kind in room.commands]
SHOWN: list[Any] = [*all_views(), *all_tables()]
HOW = "list it in its room's `room.py`"


def test_every_command_is_on_the_plan() -> None:
    assert unlisted(defined(is_command), COMMANDS) == [], HOW


def test_every_view_and_table_is_on_the_plan() -> None:
    assert unlisted(defined(is_view), SHOWN) == [], HOW


def test_every_policy_is_on_the_plan_and_bears_the_name_of_its_file() -> None:
    there = list(defined(is_policy))
    assert unlisted(there, all_policies()) == [], HOW
    assert [f"{m}: {p.__name__}" for m, p in there if m.rsplit(".", 1)[1] != p.__name__] == []


def test_every_room_is_on_the_plan() -> None:
    rooms = {path.parent.name for path in (CHECKOUT / "application").glob("*/room.py")}
    assert rooms == {room.name for room in HOUSE}


def test_no_two_things_bear_one_name() -> None:
    names = [kind.__name__ for kind in COMMANDS]
    assert [name for name, times in Counter(names).items() if times > 1] == []
    shelf = [f"{type(each).__name__} {each.name}" for each in SHOWN]
    assert [name for name, times in Counter(shelf).items() if times > 1] == []


def test_what_is_not_on_the_plan_is_found() -> None:
    class Forgotten(Command):
        """Nobody listed me."""

    assert unlisted([("application.rooms.forgotten", Forgotten)], COMMANDS) == [
        "application.rooms.forgotten: Forgotten"
    ]


def wrong_sentences(
    sentences: Mapping[str, tuple[str, ...]], events: Mapping[str, type[Event]]
) -> Iterator[str]:
    """Events without a sentence, sentences without an event, and names no event can fill."""
    yield from (f"{name} has no sentence" for name in events.keys() - sentences.keys())
    yield from (f"{name} is no event" for name in sentences.keys() - events.keys())
    for name in events.keys() & sentences.keys():
        said, hints = sentences[name], shape_of(events[name]).hints
        if len(said) != 3 or not all(text.strip() for text in said):
            yield f"{name} needs a sentence in Finnish, Swedish and English"
        places = [set(re.findall(r"\{(\w+)", text)) for text in said]
        if len({frozenset(each) for each in places}) > 1:
            yield f"{name} says other things in other languages: {places}"
        for place in sorted(set().union(*places) - {"by"}):
            if place not in hints:
                yield f"{name} has no fact called {place}"
            elif isinstance(classify(hints[place]), Personal):
                yield f"{name} would tell {place}, which is personal"


def test_every_event_has_its_sentence_in_three_languages() -> None:
    assert list(wrong_sentences(all_sentences(), events_by_name())) == []


@pytest.mark.parametrize("said", [
    None, ("{by} teki", "{by} gjorde"), ("{by} teki", "{by} gjorde", " "),
    ("{by} teki", "{by} gjorde", "{by} did {number}"), ("{gone}", "{gone}", "{gone}"),
    ("{name}", "{name}", "{name}"),
])  # fmt: skip
def test_a_sentence_that_will_not_do_is_found(said: tuple[str, ...] | None) -> None:
    name = "Person.Registered"
    sentences = {name: said} if said else {}
    assert list(wrong_sentences(sentences, {name: events_by_name()[name]}))
