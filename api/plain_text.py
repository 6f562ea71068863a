"""Text that can be kept: no zero bytes and no half characters, which no database takes."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import fields, is_dataclass
from typing import Any, Final

from fastapi import Request
from starlette.datastructures import FormData

from api.own_forms import FORMS
from domain.refusals import Refused

LONGEST_NUMBER: Final = 15


class TextUnusable(Refused):
    """This text holds characters that cannot be kept. Write it without them."""

    status = 422


def require_plain(value: Any, at: str = "") -> None:
    """Refuse such text anywhere in a value. Raises TextUnusable, with the field it is in."""
    if isinstance(value, str):
        if not is_plain(value):
            raise TextUnusable(**({"field": at} if at else {}))
    elif isinstance(value, list | tuple | set | frozenset):
        for part in value:
            require_plain(part, at)
    elif isinstance(value, dict):
        for name, part in value.items():
            require_plain(name)
            require_plain(part, f"{at}.{name}" if at else str(name))
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            require_plain(getattr(value, each.name), f"{at}.{each.name}" if at else each.name)


def require_plain_address(request: Request) -> None:
    """Refuse an address with such text in its path or its query. Raises TextUnusable."""
    require_plain(request.url.path)
    for name, value in [*request.path_params.items(), *request.query_params.multi_items()]:
        require_plain(name)
        require_plain(str(value))


async def require_plain_body(request: Request) -> None:
    """Refuse such text in JSON; take it out of a form, which says so at the field it stood in.

    Raises TextUnusable.
    """
    if request.headers.get("content-type", "").startswith(FORMS):
        await _clean_form(request)
        return
    sent = await request.body()
    if b"\\u" in sent or b"\x00" in sent:  # the only ways in which JSON can write them
        with suppress(ValueError, RecursionError):  # what cannot be read is refused elsewhere
            require_plain(json.loads(sent))


async def _clean_form(request: Request) -> None:
    form = await request.form()
    sent = form.multi_items()
    require_plain([name for name, _ in sent])
    odd = {name for name, value in sent if isinstance(value, str) and not is_plain(value)}
    if odd:
        request.state.unusable = odd
        tidy = [(name, _cleaned(value) if name in odd else value) for name, value in sent]
        FormData.__init__(form, tidy)  # whoever took the form before us reads this one too


def unusable_in(request: Request) -> frozenset[str]:
    """The fields of a form that held text which cannot be kept."""
    return frozenset(getattr(request.state, "unusable", ()))


def _cleaned(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return value.replace("\x00", "").encode(errors="ignore").decode()


def is_number(text: str) -> bool:
    """Whether a text is a whole number of ours: a few of the digits 0 to 9, not ² or ٣."""
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER


def is_plain(text: str) -> bool:
    """Whether a text can be kept."""
    if "\x00" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
