"""The templates of agreements: read by the office, worded anew by the administrator."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from api.acts import Act, Ask, Place, carry_out, show
from api.agreements.registry import agreement_template
from api.agreements.words import FORMS
from api.forms import blank
from api.languages import N_, say, spoken
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.agreements.word_clause import WordClause
from domain.agreements import Form
from domain.refusals import NotFound

router = APIRouter(include_in_schema=False)
Seeing = Annotated[Desk, Depends(may("agreements.see_templates"))]
Wording = Annotated[Desk, Depends(may("agreements.word_clause"))]
WORD = Act(
    WordClause, N_("Word a clause anew"), N_("Save as a new version"),
    (
        Ask("title", N_("Heading"), "words"),
        Ask("words", N_("Words"), "words", rows=5,
            hint=N_("Numbers of the rules stand in braces, as they do now.")),
    ),
    N_("Agreements offered before keep the words they were offered with."),
)  # fmt: skip


@router.get("/desk/agreements/{form}")
async def template(request: Request, form: Form, desk: Seeing) -> Response:
    found = await agreement_template(form, desk)
    return page(
        request, "agreements/template.html", found=found, forms=FORMS,
        may_word=await desk.can("agreements.word_clause"),
    )  # fmt: skip


@router.get("/desk/agreements/{form}/{key}")
async def clause(request: Request, form: Form, key: str, desk: Wording) -> Response:
    known = [one for one in (await agreement_template(form, desk)).clauses if one.key == key]
    if not known:
        raise NotFound
    written = {
        f"{part}.{lang}": getattr(getattr(known[0], part), lang)
        for part in ("title", "words")
        for lang in ("fi", "sv", "en")
    }
    return show(request, WORD, _place(request, form), form=blank(request, written))


@router.post("/desk/agreements/{form}/{key}")
async def word(request: Request, form: Form, key: str, desk: Wording) -> Response:
    return await carry_out(request, desk, WORD, _place(request, form), form=form, key=key)


def _place(request: Request, form: Form) -> Place:
    return Place(f"/desk/agreements/{form.value}", say(spoken(request), FORMS[form]), "settings")
