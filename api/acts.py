"""Acts: one command with a page of its own that asks for what the command needs.

    CONFIRM = Act(ConfirmCompetence, N_("Confirm a competence"), N_("Confirm"), (
        Ask("area", N_("Area"), "choose", choices="areas"),
        Ask("evidence", N_("Evidence"), rows=4),
    ))

A page links to the act's address; what stands in the query fills the fields. `show` is the GET,
`carry_out` the POST: the command is done once for the form, or the page shown again with its text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from fastapi import Request, Response

from api.forms import Form, blank, filled
from api.pages import page
from api.reception import Desk
from application.firm import Command

Kind = Literal[
    "text", "email", "tel", "date", "datetime-local", "number", "choose", "boxes", "yes", "words",
    "hidden",
]  # fmt: skip
Choices = Mapping[str, Iterable[tuple[object, str]]]


@dataclass(frozen=True)
class Ask:
    """One field of an act: the command's own name, its label, and how it is asked.

    `options` are fixed choices with their words; `choices` names a list the page gives. `words`
    asks for the same in three languages; `yes` is a box to tick; `rows` makes a larger field.
    """

    name: str
    label: str
    kind: Kind = "text"
    hint: str = ""
    required: bool = True
    rows: int | None = None
    options: tuple[tuple[str, str], ...] = ()
    choices: str = ""


@dataclass(frozen=True)
class Act:
    """A command as a page asks for it."""

    command: type[Command]
    title: str
    button: str
    asks: tuple[Ask, ...] = ()
    lead: str = ""
    look: str = "pri"


@dataclass(frozen=True)
class Place:
    """Where an act's page stands: its shell, the lit entry of the menu, and the way back."""

    back: str
    back_words: str
    here: str = ""
    shell: str = "shells/staff.html"
    facts: tuple[tuple[str, str], ...] = field(default=())


def show(
    request: Request,
    act: Act,
    place: Place,
    choices: Choices | None = None,
    form: Form[Any] | None = None,
) -> Response:
    """The page of an act: empty with what the address already says, or as it was filled in."""
    asked = form or blank(request, _from_address(request))
    return page(
        request, "shells/act.html", asked.status, act=act, place=place, form=asked,
        choices={name: list(some) for name, some in (choices or {}).items()},
    )  # fmt: skip


async def carry_out(
    request: Request,
    desk: Desk,
    act: Act,
    place: Place,
    choices: Choices | None = None,
    then: str | Callable[[Form[Any]], str] | None = None,
    **known: object,
) -> Response:
    """Do what was filled in and go back, or show the page again with what to put right."""
    form = await filled(request, act.command, **known)

    async def again(form: Form[Any]) -> Response:
        return show(request, act, place, choices, form)

    return await form.do(desk, then or place.back, again)


def _from_address(request: Request) -> dict[str, object]:
    asked = request.query_params
    return {name: asked.getlist(name) for name in asked if name != "lang"}
