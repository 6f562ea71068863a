"""From the text in a form's fields to values a command is made of, by the command's own types."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from starlette.requests import Request

from api.new_ids import brings_ids, given_ids_of
from api.plain_text import is_number
from domain.money import Money
from domain.slots import HELSINKI, instant_of

LISTS = (tuple, list, frozenset, set)


def typed(request: Request, kind: Any, chosen: dict[str, list[str]]) -> dict[str, Any]:
    """The fields that were filled in, without ids of new things where none may be brought along."""
    raw = nested(kind, chosen)
    if brings_ids(getattr(request.state, "viewer", None)):
        return raw
    return {name: one for name, one in raw.items() if name not in given_ids_of(kind)}


def nested(kind: type, chosen: dict[str, list[str]], under: str = "") -> dict[str, Any]:
    """The fields of a dataclass that were filled in; empty ones are left to their defaults.

    Raises what `instant_of` raises for a local time that does not exist or comes twice.
    """
    found: dict[str, Any] = {}
    for name, hint in _hints(kind).items():
        place, plain = f"{under}{name}", _bare(hint)
        if is_dataclass(plain) and isinstance(plain, type):
            sent = any(one.startswith(f"{place}.") for one in chosen)
            if (sent or not _optional(hint)) and (inner := nested(plain, chosen, f"{place}.")):
                found[name] = inner
        elif plain is bool:
            found[name] = chosen.get(place, [""])[-1] in {"yes", "on", "true", "1"}
        elif get_origin(plain) in LISTS:
            inside = _bare(get_args(plain)[0])
            if is_dataclass(inside) and isinstance(inside, type):
                rows = _numbered(place, chosen)
                found[name] = [nested(inside, chosen, f"{place}.{nth}.") for nth in rows]
                continue
            found[name] = [_read(inside, text) for text in chosen.get(place, []) if text.strip()]
        elif text := chosen.get(place, [""])[-1].strip():
            found[name] = _read(plain, text)
    return found


def _numbered(place: str, chosen: dict[str, list[str]]) -> list[int]:
    """The numbers of the rows that were filled in, as in `lines.0.quantity`."""
    numbers = {one[len(place) + 1 :].partition(".")[0] for one in chosen if one.startswith(place)}
    return sorted(int(number) for number in numbers if is_number(number))


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    return {part.name: hints[part.name] for part in fields(kind) if part.init}


def _bare(hint: Any) -> Any:
    """The type itself, without its marks and without None."""
    if get_origin(hint) is Annotated:
        return _bare(hint.__origin__)
    if get_origin(hint) in {Union, types.UnionType}:
        some = [part for part in get_args(hint) if part is not types.NoneType]
        return _bare(some[0]) if len(some) == 1 else hint
    return hint


def _optional(hint: Any) -> bool:
    """Whether a part may be left out: then an unticked box in it is not a part of its own."""
    return types.NoneType in get_args(hint)


def _read(plain: Any, text: str) -> Any:
    if plain in {Money, Decimal}:
        tidy = text.replace("\N{NO-BREAK SPACE}", "").replace(" ", "").replace("€", "")
        tidy = tidy.replace("\N{MINUS SIGN}", "-").replace(",", ".")
        if plain is Decimal:
            return tidy
        return f"{tidy}.00" if tidy.lstrip("-").isdigit() else tidy
    if plain is datetime:
        return _instant(text)
    return text


def _instant(text: str) -> Any:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    if moment.tzinfo is None:
        return instant_of(moment.date(), moment.time(), HELSINKI)
    return moment


def uuid_in(text: str) -> UUID | None:
    """The id a text is, if it is one."""
    try:
        return UUID(text)
    except ValueError:
        return None
