"""Asking another route of the API on behalf of whoever asks: through its own door, with its rules.

An inner request bears the asker's own cookie or token; it is not counted as one more.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final
from uuid import UUID

from starlette.types import ASGIApp, Message, Scope

INNER: Final = "luotsi.inner"
AS_OF: Final = "luotsi.as_of"
_LEFT_OUT: Final = {"route", "endpoint", "path_params", "router", "state"}
_OWN_HEADERS: Final = {
    b"content-length", b"content-type", b"if-match", b"if-none-match", b"idempotency-key",
}  # fmt: skip


@dataclass(frozen=True)
class Told:
    """What an inner request was answered with."""

    status: int
    head: Message
    content: bytes

    @property
    def thing(self) -> Any:
        """What is shown; nothing where it is not the asker's to see."""
        return json.loads(self.content) if self.status == HTTPStatus.OK else None

    @property
    def tag(self) -> str | None:
        """Its `ETag`."""
        return next((v.decode() for k, v in self.head["headers"] if k.lower() == b"etag"), None)


async def asked(
    app: ASGIApp, scope: Scope, path: str, query: str = "", as_of: tuple[UUID, int] | None = None
) -> Told:
    """Ask for a path as whoever asked for the scope; of one thing as it was, if that is named."""
    inner = {name: one for name, one in scope.items() if name not in _LEFT_OUT}
    inner |= {
        "method": "GET", "path": path, "raw_path": path.encode(), "query_string": query.encode(),
        "headers": [one for one in scope["headers"] if one[0].lower() not in _OWN_HEADERS],
        "state": {}, INNER: True,
    } | ({AS_OF: as_of} if as_of else {})  # fmt: skip
    return await answer_of(app, inner)


async def answer_of(app: ASGIApp, scope: Scope, receive: Any = None) -> Told:
    """The whole answer of an application, read instead of sent."""
    said: list[Message] = []

    async def nothing() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        said.append(message)

    await app(scope, receive or nothing, send)
    content = b"".join(one.get("body", b"") for one in said[1:])
    return Told(said[0]["status"], said[0], content)
