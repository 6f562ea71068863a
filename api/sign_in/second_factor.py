"""Showing a second factor: a passkey, a code of an app, or a recovery code.

Asked before notes, goals and worksheets, and of mentors and staff before their work; never to
book, pay, move or cancel.
"""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, FastAPI, Form, Request, Response

from api.answers.problem_page import wants_page
from api.answers.refusals import problem
from api.doors import SignedIn, SignInFirst, origin_of
from api.homes import home_of
from api.pages import moved_on, page
from api.reception import Desk
from api.rights import StepUpFirst
from api.sign_in.entering import count_try, let_in, safe_next
from infrastructure.security_log import note

router = APIRouter(tags=["sign in"])


@router.get("/sign-in/confirm", include_in_schema=False)
async def confirm(request: Request, desk: SignedIn, next: str = "") -> Response:
    return await _page(request, desk, safe_next(next, ""))


@router.post("/sign-in/confirm", include_in_schema=False)
async def confirmed(
    request: Request,
    desk: SignedIn,
    code: Annotated[str, Form()] = "",
    next: Annotated[str, Form()] = "",
) -> Response:
    await count_try(desk, str(desk.by))
    leads_to = safe_next(next, "")
    codes, code = desk.reception.visits.codes, code.strip()
    how = "code" if code.isdigit() else "recovery"
    check = codes.check if code.isdigit() else codes.use_recovery_code
    if not await check(desk.by, code, desk.now):
        note("factor_failed", origin_of(request), desk.by, how=how)
        return await _page(request, desk, leads_to, 422, wrong=True)
    answer = moved_on(request, leads_to or home_of(desk.every_role))
    await let_in(desk, desk.by, answer, how=how, strong=True)
    return answer


async def _page(
    request: Request, desk: Desk, leads_to: str, status: int = 200, *, wrong: bool = False
) -> Response:
    visits = desk.reception.visits
    return page(
        request, "sign_in/confirm.html", status, leads_to=leads_to, wrong=wrong,
        passkeys=bool(await visits.passkeys.of(desk.by)), codes=await visits.codes.has(desk.by),
    )  # fmt: skip


def install(app: FastAPI) -> None:
    """Lead people who look at a page to where they sign in; machines are told in a problem."""

    @app.exception_handler(SignInFirst)
    async def sign_in_first(request: Request, error: SignInFirst) -> Response:
        if request.method == "GET" and wants_page(request):
            return moved_on(request, f"/sign-in?next={_here(request)}")
        return problem(request, error.status, error.code, error.text)

    @app.exception_handler(StepUpFirst)
    async def step_up_first(request: Request, error: StepUpFirst) -> Response:
        if not wants_page(request):
            return problem(request, error.status, error.code, error.text)
        if request.method == "GET":
            return moved_on(request, f"/sign-in/confirm?next={_here(request)}")
        # Nothing typed is lost: the page holds it, and sends it again after the proof.
        sent = (await request.form()).multi_items()
        kept = [(name, text) for name, text in sent if isinstance(text, str) and name != "csrf"]
        return page(request, "sign_in/confirm_again.html", error.status, kept=kept)


def _here(request: Request) -> str:
    return quote(request.url.path + (f"?{request.url.query}" if request.url.query else ""))
