"""What a GET of one thing shows is told once: asked again with its `ETag`, unchanged, it is 304.

What is shown may say more than the thing's own version does (names are joined in, and rights
differ), so the tag that is given out bears the version, for `If-Match`, and what was shown.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from http import HTTPStatus
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

DIGITS: Final = 16


def shown_tag(tag: str, body: bytes) -> str:
    """The `ETag` of a version together with what was shown of it."""
    return f'{tag[:-1]}.{hashlib.sha256(body).hexdigest()[:DIGITS]}"'


def names(header: str | None, tag: str) -> bool:
    """Whether `If-None-Match` names this tag, weakly compared (RFC 9110, 13.1.2)."""
    if header is None:
        return False
    some = {one.strip().removeprefix("W/") for one in header.split(",")}
    return bool(some & {"*", tag})


class Unchanged:
    """Wraps the application; only answers of the API that bear an `ETag` are looked at."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 304 without a body where the asker has the very same already."""
        if scope["type"] != "http" or scope["method"] != "GET" or not _of_api(scope["path"]):
            await self.app(scope, receive, send)
            return
        held: list[Message] = []

        async def send_compared(message: Message) -> None:
            if message["type"] == "http.response.start" and not _tagged(message):
                await send(message)
            elif message["type"] == "http.response.start" or held:
                held.append(message)
                if message["type"] == "http.response.body" and not message.get("more_body"):
                    for one in _compared(held, Headers(scope=scope).get("if-none-match")):
                        await send(one)
            else:
                await send(message)

        await self.app(scope, receive, send_compared)


def _of_api(path: str) -> bool:
    return path.startswith("/api/")


def _tagged(start: Message) -> bool:
    return start["status"] == HTTPStatus.OK and bool(Headers(raw=start["headers"]).get("etag"))


def _compared(held: list[Message], asked: str | None) -> Iterable[Message]:
    start, bodies = held[0], held[1:]
    head = MutableHeaders(raw=start["headers"])
    head["etag"] = shown_tag(head["etag"], b"".join(one.get("body", b"") for one in bodies))
    if not names(asked, head["etag"]):
        return held
    for name in ("content-length", "content-type"):
        del head[name]
    unchanged = {**start, "status": HTTPStatus.NOT_MODIFIED.value}
    return (unchanged, {"type": "http.response.body", "body": b""})
