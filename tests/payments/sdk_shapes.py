"""Holds a request against the shapes Stripe's own library publishes for it.

The library's choices are open (`Literal[...] | str`); here they are taken at their word.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Required,
    TypeVar,
    Union,
    get_args,
    get_origin,
)
from typing import get_type_hints as hints

import stripe
from typing_extensions import is_typeddict

T = TypeVar("T")
# names the library imports for type checkers only
KNOWN = {
    "Mapping": Mapping,
    "StripeContext": stripe.StripeContext,
    "UntypedStripeObject": dict[str, T],  # type: ignore[valid-type]
}
OPTIONS = frozenset(stripe.RequestOptions.__annotations__)  # not part of the body


def mistakes(shape: type, given: Mapping[str, Any], at: str = "") -> list[str]:
    """Name every field of a request that the shape does not know or does not allow."""
    return list(_object(shape, given, at))


def _object(shape: type, given: Mapping[str, Any], at: str) -> Iterator[str]:
    known = hints(shape, localns=KNOWN, include_extras=True)
    known = {name: type_ for name, type_ in known.items() if name not in OPTIONS}
    for name in getattr(shape, "__required_keys__", frozenset()) - given.keys():
        yield f"{at}{name}: missing"
    for name, value in given.items():
        if name not in known:
            yield f"{at}{name}: unknown"
        else:
            yield from _value(known[name], value, f"{at}{name}")


def _value(type_: Any, value: Any, at: str) -> Iterator[str]:
    kind = get_origin(type_)
    if kind in {NotRequired, Required, Annotated}:
        yield from _value(get_args(type_)[0], value, at)
    elif kind in {Union, UnionType}:
        yield from _choice(get_args(type_), value, at)
    elif is_typeddict(type_):
        good = isinstance(value, Mapping)
        yield from _object(type_, value, f"{at}.") if good else [f"{at}: no object"]
    elif kind in {list, Sequence}:
        good = isinstance(value, list)
        inner = get_args(type_)[0]
        for number, entry in enumerate(value if good else []):
            yield from _value(inner, entry, f"{at}[{number}]")
        yield from [] if good else [f"{at}: no list"]
    elif not _plain(type_, value):
        yield f"{at}: {value!r} is no {type_}"


def _choice(types: tuple[Any, ...], value: Any, at: str) -> Iterator[str]:
    if any(get_origin(type_) is Literal for type_ in types):
        types = tuple(type_ for type_ in types if type_ is not str)
    found = [list(_value(type_, value, at)) for type_ in types]
    if all(found):
        yield from min(found, key=len)


def _plain(type_: Any, value: Any) -> bool:
    kind = get_origin(type_) or type_
    if kind is Literal:
        return value in get_args(type_)
    if kind in {dict, Mapping}:
        return isinstance(value, Mapping) and all(isinstance(v, str) for v in value.values())
    return type(value) is kind
