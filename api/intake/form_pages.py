"""The forms at the desk: drafted question by question, published in versions."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response

from api.forms import Form, blank, filled
from api.intake.reading import form_page_of
from api.intake.words import FORMS, KINDS
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.intake.write_question import DropQuestion, PublishForm, WriteQuestion
from domain.intake import FormKind
from domain.intake.questions import Option
from domain.languages import InThreeLanguages

router = APIRouter(tags=["intake"])
Edits = Annotated[Desk, Depends(may("intake.edit_forms"))]


@router.get("/desk/forms", include_in_schema=False)
async def forms(request: Request, desk: Edits) -> Response:
    pages = [await form_page_of(desk, kind) for kind in FormKind]
    return page(request, "intake/forms.html", pages=pages, names=FORMS, kinds=KINDS)


@router.get("/desk/forms/{kind}", include_in_schema=False)
async def edit(request: Request, desk: Edits, kind: FormKind, key: str = "") -> Response:
    asked = await form_page_of(desk, kind)
    known = next((one for one in asked.draft if one.key == key), None)
    said: dict[str, object] = {}
    if known:
        said = {f"label.{lang}": known.label.within(lang) for lang in ("fi", "sv", "en")}
        said |= {"key": known.key, "kind": known.kind.value, "place": asked.draft.index(known)}
        said |= {"required": "yes" if known.required else "", "options": _as_lines(known.options)}
    return await _shown(request, desk, kind, blank(request, said))


@router.post("/desk/forms/{kind}", include_in_schema=False)
async def write(request: Request, desk: Edits, kind: FormKind) -> Response:
    sent = await request.form()
    options = _options(str(sent.get("options", "")))
    form = await filled(request, WriteQuestion, form=kind, options=options)
    return await form.do(
        desk, f"/desk/forms/{kind}", lambda form: _shown(request, desk, kind, form)
    )


@router.post("/desk/forms/{kind}/drop", include_in_schema=False)
async def drop(request: Request, desk: Edits, kind: FormKind) -> Response:
    form = await filled(request, DropQuestion, form=kind)
    return await form.do(
        desk, f"/desk/forms/{kind}", lambda form: _shown(request, desk, kind, form)
    )


@router.post("/desk/forms/{kind}/publish", include_in_schema=False)
async def publish(request: Request, desk: Edits, kind: FormKind) -> Response:
    form = await filled(request, PublishForm, form=kind)
    return await form.do(
        desk, f"/desk/forms/{kind}", lambda form: _shown(request, desk, kind, form)
    )


async def _shown(request: Request, desk: Desk, kind: FormKind, form: Form[Any]) -> Response:
    return page(
        request, "intake/form.html", form.status, form=form, asked=await form_page_of(desk, kind),
        name=FORMS[kind], kinds=KINDS,
    )  # fmt: skip


def _options(lines: str) -> tuple[Option, ...]:
    """One line an answer: suomeksi; på svenska; in English."""
    found = []
    for nth, line in enumerate(one for one in lines.splitlines() if one.strip()):
        words = [word.strip() for word in line.split(";")]
        fi, sv, en = (words + [words[0]] * 2)[:3]
        found.append(Option(f"a{nth}", InThreeLanguages(fi, sv, en)))
    return tuple(found)


def _as_lines(options: tuple[Option, ...]) -> str:
    return "\n".join(f"{o.name.fi}; {o.name.sv}; {o.name.en}" for o in options)
