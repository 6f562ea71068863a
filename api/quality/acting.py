"""Pages one opens, which is noted, and acts on: a case and a review are handled alike."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar
from uuid import UUID

from fastapi import Request, Response

from api.forms import Form, filled
from api.reception import Desk
from application.firm import Command
from application.views import View
from domain.matters import Matter
from domain.refusals import NotFound

T = TypeVar("T")


async def opened(desk: Desk, view: View[T], key: UUID, about: Callable[[T], UUID]) -> T:
    """What stands under a key; who reads it leaves a note. Raises NotFound."""
    found: T | None = await desk.shelf.document(view, key)
    if found is None:
        raise NotFound
    await desk.looked(about(found), Matter.CASE)
    return found


async def acted(
    request: Request, desk: Desk, acts: Mapping[str, type[Command]], act: str,
    again: Callable[[Form[Any]], Awaitable[Response]], *, then: str, **known: UUID,
) -> Response:  # fmt: skip
    """Do one of a page's acts, or show the page again with what was typed. Raises NotFound."""
    if act not in acts:
        raise NotFound
    form: Form[Any] = await filled(request, acts[act], **known)
    return await form.do(desk, then=then, again=again)
