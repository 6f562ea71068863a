"""Text that can be kept: no zero bytes and no half characters, which no database takes."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import fields, is_dataclass
from typing import Any

from fastapi import Request

from api.own_forms import FORMS
from domain.refusals import Refused


class TextUnusable(Refused):
    """This text holds characters that cannot be kept. Write it without them."""

    status = 422


def require_plain(value: Any) -> None:
    """Refuse a value with such text anywhere in it. Raises TextUnusable."""
    if isinstance(value, str):
        if not is_plain(value):
            raise TextUnusable
    elif isinstance(value, list | tuple | set | frozenset):
        for part in value:
            require_plain(part)
    elif isinstance(value, dict):
        for name, part in value.items():
            require_plain(name)
            require_plain(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            require_plain(getattr(value, each.name))


def require_plain_address(request: Request) -> None:
    """Refuse an address with such text in its path or its query. Raises TextUnusable."""
    require_plain(request.url.path)
    for name, value in [*request.path_params.items(), *request.query_params.multi_items()]:
        require_plain(name)
        require_plain(str(value))


async def require_plain_body(request: Request) -> None:
    """Refuse such text anywhere in what is sent. Raises TextUnusable."""
    if request.headers.get("content-type", "").startswith(FORMS):
        for name, value in (await request.form()).multi_items():
            require_plain([name, value])
        return
    sent = await request.body()
    if b"\\u" in sent or b"\x00" in sent:  # the only ways in which JSON can write them
        with suppress(ValueError, RecursionError):  # what cannot be read is refused elsewhere
            require_plain(json.loads(sent))


def is_plain(text: str) -> bool:
    """Whether a text can be kept."""
    if "\x00" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
