"""An example of any type an event's field may have; the same every time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from itertools import islice, product
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints
from uuid import UUID, uuid5

from domain.money import Money

EXAMPLES: Final = UUID("6c756f74-7369-5000-8000-00000000e8a3")
TRIES: Final = 20_000
WORDS: Final = (
    "example", "Europe/Helsinki", "fi", "FI", "EUR", "2026-03", "example@luotsi.example",
    "+358401234567", "1234567-1", "FI12345671", "FI2112345600000785", "NDEAFIHH", "00580", "a",
)  # fmt: skip
"""Texts that some type may insist on; the first that it takes is the example."""

_PLAIN: Final[dict[Any, tuple[Any, ...]]] = {
    str: WORDS,
    int: (60, 1, 2, 5, 0, 30, 2026),
    bool: (True, False),
    Decimal: (Decimal("2.5"), Decimal(1), Decimal("0.255")),
    Money: (Money.parse("148.00"),),
    datetime: (datetime(2026, 3, 2, 9, tzinfo=UTC), datetime(2026, 3, 2, 11, tzinfo=UTC)),
    date: (date(2026, 3, 2), date(2026, 12, 31)),
    time: (time(9), time(17)),
    timedelta: (timedelta(minutes=60),),
    NoneType: (None,),
}


def example(hint: Any, name: str = "example") -> Any:
    """An example of this type. Raises LookupError for a type that takes none of those known."""
    return next(_examples(hint, name))


def _examples(hint: Any, name: str) -> Iterator[Any]:
    origin = get_origin(hint)
    if origin is Annotated:
        yield from _examples(hint.__origin__, name)
    elif hint is UUID:
        yield uuid5(EXAMPLES, name)
    elif hint in _PLAIN:
        yield from _PLAIN[hint]
    elif origin is Literal:
        yield from get_args(hint)
    elif origin in (Union, UnionType):
        for part in sorted(get_args(hint), key=lambda part: part is NoneType):
            yield from _examples(part, name)
    elif origin in (tuple, list, frozenset, dict):
        yield _several(origin, get_args(hint), name)
    elif isinstance(hint, type) and issubclass(hint, Enum):
        yield from hint
    elif isinstance(hint, type) and is_dataclass(hint):
        yield from _made(hint)
    else:
        raise LookupError(hint)


def _several(origin: Callable[..., Any], parts: tuple[Any, ...], name: str) -> Any:
    if origin is dict:
        return {example(parts[0], name): example(parts[1], name)}
    return origin([example(part, name) for part in parts if part is not Ellipsis])


def _made(kind: type) -> Iterator[Any]:
    """Instances of a dataclass that its own checks let pass; fields vary from the first on."""
    hints = get_type_hints(kind, include_extras=True)
    names = [part.name for part in fields(kind)]
    choices = [list(islice(_examples(hints[name], name), len(WORDS))) for name in names]
    found = False
    for values in islice(product(*choices), TRIES):
        try:
            made = kind(**dict(zip(names, values, strict=True)))
        except Exception:  # noqa: BLE001, S112 - whatever it says no with
            continue
        found = True
        yield made
    if not found:
        msg = f"no example of {kind.__name__}: add a word it takes to WORDS"
        raise LookupError(msg)
