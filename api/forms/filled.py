"""Forms: what a person filled in becomes a command, or the same form again with what to put right.

    form = await filled(request, MarkAbsence, mentor_id=mentor_id)
    return await form.do(desk, then="/desk/week", again=the_page)

Names of fields are the command's own; `details.city` reaches into a part. A repeated name fills a
list. Money may be written "148,00", a bare local time is read in the firm's zone.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Generic, TypeVar, cast
from uuid import UUID, uuid4

from pydantic import TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import Response

from api.forms.errors import sentence_for
from api.forms.values import typed, uuid_in
from api.languages import say, spoken
from api.pages import moved_on
from api.plain_text import TextUnusable, unusable_in
from api.reception import Desk
from application.firm import Answer, Command
from domain.events import derived
from domain.refusals import Refused

C = TypeVar("C", bound=Command)
MAIN = "main"
"""Where a sentence stands that concerns the form as a whole."""


@dataclass
class Form(Generic[C]):
    """A form as it came in, or is about to be shown: typed text, and what is wrong with it."""

    lang: str
    command: C | None = None
    given: dict[str, str] = field(default_factory=dict)
    chosen: dict[str, list[str]] = field(default_factory=dict)
    wrong: dict[str, str] = field(default_factory=dict)
    status: int = 200
    command_id: str = field(default_factory=lambda: str(uuid4()))
    answer: Answer | None = None
    refused: str = ""
    """The code of what the business refused, for pages that offer a way on."""

    def value(self, name: str, otherwise: object = "") -> str:
        """What was typed into a field, or what stands there before anybody types."""
        return self.given.get(name, str(otherwise))

    def has(self, name: str, value: object) -> bool:
        """Whether a choice of a list or a box was ticked."""
        return str(value) in self.chosen.get(name, [])

    def error(self, name: str) -> str | None:
        """How to put a field right, in the reader's language."""
        return self.wrong.get(name)

    def id_for(self, part: str) -> str:
        """The command's id for one of several forms on a page: each is sent once by itself."""
        return str(derived(UUID(self.command_id), part))

    def own_id(self, name: str) -> UUID:
        """The id the command that was done gave itself for one of its fields."""
        assert self.answer
        return derived(self.answer.command_id, name)

    async def do(
        self,
        desk: Desk,
        then: str | Callable[[Form[C]], str],
        again: Callable[[Form[C]], Awaitable[Response]],
    ) -> Response:
        """Do the command once for this form and go on, or show the form again with its text."""
        if not await self.did(desk):
            return await again(self)
        return moved_on(desk.request, then if isinstance(then, str) else then(self))

    async def did(self, desk: Desk) -> bool:
        """Do the command once for this form; False where a field or the business refuses it."""
        if self.command is None:
            return False
        try:
            self.answer = await desk.run(self.command, key=f"form/{self.command_id}")
        except Refused as refused:
            self.refuse(refused, at=str(refused.facts.get("field", MAIN)))
        return not self.wrong

    def forget(self, name: str) -> None:
        """Go on with the form under a new id, without what stood in a field that was used."""
        self.given.pop(name, None)
        self.chosen.pop(name, None)
        self.command_id = str(uuid4())

    def refuse(self, refused: Refused, at: str = MAIN) -> None:
        """Say on the form why the business does not allow it."""
        self.wrong[at] = say(self.lang, refused.text)
        self.status, self.command_id, self.refused = refused.status, str(uuid4()), refused.code


async def filled(request: Request, kind: type[C], **known: object) -> Form[C]:
    """Read a posted form into a command; `known` are fields the form does not ask for."""
    sent = await request.form()
    chosen = {name: [str(one) for one in sent.getlist(name)] for name in sent}
    command_id = uuid_in(chosen.pop("command_id", [""])[0])
    chosen.pop("csrf", None)
    form: Form[C] = Form(
        lang=spoken(request), chosen=chosen, command_id=str(command_id or uuid4()),
        given={name: some[-1] for name, some in chosen.items()},
    )  # fmt: skip
    try:
        raw = typed(request, kind, chosen) | known
        form.command = _adapter(cast("Any", kind)).validate_python(raw)
    except ValidationError as error:
        for one in error.errors():
            name = ".".join(str(part) for part in one["loc"]) or MAIN
            form.wrong.setdefault(name, sentence_for(form.lang, one))
        form.status = 422
    except Refused as refused:
        form.refuse(refused)
    for name in unusable_in(request):
        form.refuse(TextUnusable(), at=name)
        form.command = None
    return form


def blank(request: Request, prefilled: Mapping[str, object] | None = None) -> Form[Any]:
    """A form not yet sent, with what is known already standing in its fields."""
    written: dict[str, list[str]] = {}
    for name, value in (prefilled or {}).items():
        some = value if isinstance(value, list | tuple | set | frozenset) else [value]
        written[name] = [str(one) for one in some if one is not None]
    given = {name: some[-1] for name, some in written.items() if some}
    return Form(lang=spoken(request), given=given, chosen=written)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
