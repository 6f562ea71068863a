"""Versions of things: a GET of one thing says which version it shows, a command may insist on it.

The tag names the stream, its version and our seal, such as `"6c756f74-…:7-1a2b…"`: nobody can make
one of a thing they were never shown and ask how often it has changed. A command sent with it in
`If-Match` is done on that very version or refused with 412; without `If-Match` it is done on
whatever there is. Several things may be named, each at the version it was read at. A GET adds to
the tag what was shown, such as `"6c756f74-…:7-1a2b….0f1e…"`: in `If-None-Match` it is asked
whether anything of that has changed, see `api/answers/unchanged.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from hmac import compare_digest
from typing import Any, Final
from uuid import UUID

from application.asking import ChangedMeanwhile

_TAG: Final = re.compile(
    r'"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,9})-([0-9a-f]{16})(?:\.[0-9a-f]{16})?"'
)
EXAMPLE: Final = '"6c756f74-7369-5000-8000-0000000000de:7-1a2b3c4d5e6f7081"'
Keyed = Callable[[bytes], bytes]
_IF_MATCH: Final = {
    "name": "If-Match", "in": "header", "required": False, "schema": {"type": "string"},
    "description": "The `ETag` of what was read: done on that version, or refused with 412, whose"
    " `facts.changed` shows how it was then and how it is now, as its own address shows it to you.",
    "example": EXAMPLE,
}  # fmt: skip
_KEY: Final = {
    "name": "Idempotency-Key", "in": "header", "required": False,
    "schema": {"type": "string", "maxLength": 255},
    "description": "The same key and body again are answered as the first time, and done once.",
    "example": "6c756f74-7369-5000-8000-0000000000df",
}  # fmt: skip
_IF_NONE_MATCH: Final = {
    "name": "If-None-Match", "in": "header", "required": False, "schema": {"type": "string"},
    "description": "The `ETag` of what you have: 304 without a body if it would be the same.",
    "example": EXAMPLE.replace('81"', '81.0f1e2d3c4b5a6978"'),
}  # fmt: skip
_ETAG: Final = {
    "schema": {"type": "string"}, "example": EXAMPLE,
    "description": "The version shown or led to; absent where the thing has no versions.",
}  # fmt: skip


def tag_of(stream: UUID, version: int, keyed: Keyed) -> str:
    """The `ETag` of a thing at a version."""
    return f'"{stream}:{version}-{_seal(stream, version, keyed)}"'


def _seal(stream: UUID, version: int, keyed: Keyed) -> str:
    return keyed(f"tag|{stream}|{version}".encode())[:8].hex()


def insisted_on(header: str | None, keyed: Keyed) -> tuple[tuple[UUID, int], ...]:
    """What `If-Match` names. Raises ChangedMeanwhile for a tag we never gave."""
    if header is None or header.strip() == "*":
        return ()
    found = [_TAG.fullmatch(one.strip()) for one in header.split(",")]
    named = tuple((UUID(one[1]), int(one[2]), one[3]) for one in found if one)
    ours = (compare_digest(_seal(stream, at, keyed), seal) for stream, at, seal in named)
    if len(named) < len(found) or not all(ours):
        raise ChangedMeanwhile
    return tuple((stream, version) for stream, version, _ in named)


def is_single(path: str) -> bool:
    """Whether a route of the API shows one thing, named at the end of its address."""
    return path.startswith("/api/") and path.endswith("}")


def with_versions(told: dict[str, Any]) -> dict[str, Any]:
    """The API's description with what a command may insist on and what a thing answers."""
    for path, operations in told.get("paths", {}).items():
        for method, operation in operations.items():
            if method == "post":
                operation.setdefault("parameters", []).extend([_IF_MATCH, _KEY])
            if method == "post":
                _answered(operation)
            elif method == "get" and is_single(path):
                operation.setdefault("parameters", []).append(_IF_NONE_MATCH)
                _answered(operation)
                operation["responses"]["304"] = {
                    "description": "What you have is unchanged.", "headers": {"ETag": _ETAG}
                }  # fmt: skip
    return told


def _answered(operation: dict[str, Any]) -> None:
    for status, answer in operation.get("responses", {}).items():
        if status.startswith("2"):
            answer.setdefault("headers", {})["ETag"] = _ETAG
