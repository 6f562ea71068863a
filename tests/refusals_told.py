"""What a problem of the API stands for: the refusal, with its facts as they were."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from application.firm import Command
from domain.refusals import Refused


def refusal(told: dict[str, Any], asked: type[Command]) -> Exception:
    """The refusal a problem stands for; of two with one name, that of the room that was asked."""
    kinds = [kind for kind in _below(Refused) if kind.__name__ == told["code"]]
    if not kinds:
        return AssertionError(told)
    rooms = {_room(getattr(one, "__module__", "")) for one in _named_in(asked)}
    kinds.sort(key=lambda kind: _room(kind.__module__) not in rooms)
    return kinds[0](**{name: read_back(fact) for name, fact in told.get("facts", {}).items()})


def _named_in(asked: type[Command]) -> list[object]:
    return [one for name, one in vars(sys.modules[asked.__module__]).items() if name[0] != "_"]


def _room(module: str) -> str:
    return ".".join(module.split(".")[:2])


def read_back(fact: Any) -> Any:
    """A fact as it was before it was written as JSON: times were times."""
    if isinstance(fact, list):
        return [read_back(one) for one in fact]
    try:
        return datetime.fromisoformat(fact) if isinstance(fact, str) and "T" in fact else fact
    except ValueError:
        return fact


def _below(kind: type[Refused]) -> Iterator[type[Refused]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)
