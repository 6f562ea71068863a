"""What a mentee tells of their needs: the setting, where they stand, what is hoped for."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.acts import Act, Ask, Place, carry_out, show
from api.doors import SignedIn
from api.forms import Form, blank, filled
from api.intake.needs import needs_shown
from api.intake.reading import application_read, form_page_of, needs_read
from api.intake.words import MOMENTS, NEEDS, REACHED, SIDES, STATES
from api.languages import N_, say
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.intake.application_list import application_list
from application.intake.decide_application import WithdrawApplication
from application.intake.measure_needs import HopeFor, JudgeOutcome, MeasureNeeds
from application.intake.setting_page import setting_page
from application.intake.state_setting import StateSetting
from domain.intake import FormKind, Moment
from domain.people import Role
from domain.refusals import NotFound
from domain.themes import theme_name

router = APIRouter(tags=["intake"])
Measures = Annotated[Desk, Depends(may("intake.measure", of="engagement_id"))]
SIDE = Ask("beneficiary", N_("Who is to gain"), "choose",
           options=tuple((side.value, word) for side, word in SIDES.items()))  # fmt: skip
ACTS = {
    "hope": Act(
        HopeFor, N_("What is hoped for"), N_("Save"),
        (SIDE, Ask("words", N_("What will be different"), rows=4)),
        N_("The mentee, both organisations and the mentor are all to gain something."),
    ),
    "judge": Act(
        JudgeOutcome, N_("How far it came true"), N_("Save"),
        (
            SIDE,
            Ask("reached", N_("How far"), "choose",
                options=tuple((one.value, word) for one, word in REACHED.items())),
            Ask("words", N_("What shows it"), rows=3, required=False),
        ),
    ),
}  # fmt: skip


@router.get("/my/applications", include_in_schema=False)
async def applications(request: Request, desk: SignedIn) -> Response:
    rows = await desk.shelf.find(application_list, {"person_id": desk.by}, order="-received_at")
    reads = {row.application_id: await application_read(desk, row.application_id) for row in rows}
    return page(
        request, "intake/my_applications.html", rows=rows, reads=reads, states=STATES,
        theme_name=theme_name,
    )  # fmt: skip


@router.post("/my/applications/{application_id}/withdraw", include_in_schema=False)
async def withdraw(
    request: Request,
    desk: Annotated[Desk, Depends(may("intake.withdraw", of="application_id"))],
    application_id: UUID,
) -> Response:
    form = await filled(request, WithdrawApplication, application_id=application_id)

    async def again(form: Form[Any]) -> Response:
        return await applications(request, desk)

    return await form.do(desk, "/my/applications", again)


@router.get("/my/setting", include_in_schema=False)
async def setting(request: Request, desk: SignedIn, person_id: UUID | None = None) -> Response:
    whose = person_id or desk.by
    await desk.require("intake.state_setting", whose)
    known = await desk.shelf.document(setting_page, whose)
    said: dict[str, object] = {}
    if known:
        said = {
            "needs": [need.value for need in known.wish.needs], "words": known.wish.words,
            "not_before": known.wish.not_before, "not_after": known.wish.not_after,
        }  # fmt: skip
    return _setting(request, desk, whose, blank(request, said))


@router.post("/my/setting", include_in_schema=False)
async def state_setting(
    request: Request, desk: SignedIn, person_id: UUID | None = None
) -> Response:
    whose = person_id or desk.by
    await desk.require("intake.state_setting", whose)
    form = await filled(request, StateSetting, person_id=whose)

    async def again(form: Form[Any]) -> Response:
        return _setting(request, desk, whose, form)

    return await form.do(desk, "/my/mentoring" if desk.is_me(whose) else "/desk/intake", again)


def _setting(request: Request, desk: Desk, whose: UUID, form: Form[Any]) -> Response:
    words = [(need.value, say(desk.language, word)) for need, word in NEEDS.items()]
    shell = "shells/client.html" if desk.is_me(whose) else "shells/staff.html"
    return page(
        request, "intake/setting.html", form.status, form=form, needs=words, shell=shell,
        own=desk.is_me(whose),
    )  # fmt: skip


@router.get("/my/needs/{engagement_id}", include_in_schema=False)
async def needs(request: Request, desk: Measures, engagement_id: UUID) -> Response:
    return await _needs(request, desk, engagement_id, blank(request))


@router.post("/my/needs/{engagement_id}", include_in_schema=False)
async def measure(request: Request, desk: Measures, engagement_id: UUID) -> Response:
    sent = await request.form()
    answers = {
        name.removeprefix("answers."): [str(one) for one in sent.getlist(name)]
        for name in sent
        if name.startswith("answers.")
    }
    form = await filled(request, MeasureNeeds, engagement_id=engagement_id, answers=answers)
    return await form.do(
        desk, f"/my/needs/{engagement_id}",
        lambda form: _needs(request, desk, engagement_id, form),
    )  # fmt: skip


async def _needs(request: Request, desk: Desk, engagement_id: UUID, form: Form[Any]) -> Response:
    read = await needs_read(desk, engagement_id)
    asked = await form_page_of(desk, FormKind.NEEDS)
    baseline = read.at(Moment.BASELINE)
    version = baseline.form_version if baseline else asked.in_force
    return page(
        request, "intake/needs.html", form.status, form=form, questions=asked.versions[version],
        needs=await needs_shown(desk, engagement_id), begun=baseline is not None,
        moments=MOMENTS, sides=SIDES, reached=REACHED, engagement_id=engagement_id,
        shell=_shell(desk),
    )  # fmt: skip


def _shell(desk: Desk) -> str:
    staff = {Role.COORDINATOR, Role.ADMINISTRATOR, Role.MENTOR}
    return "shells/staff.html" if desk.roles & staff else "shells/client.html"


def _act(desk: Desk, engagement_id: UUID, act: str) -> tuple[Act, Place]:
    if act not in ACTS:
        raise NotFound
    words = say(desk.language, N_("Needs assessment"))
    return ACTS[act], Place(f"/my/needs/{engagement_id}", words, "mentoring", _shell(desk))


@router.get("/my/needs/{engagement_id}/{act}", include_in_schema=False)
async def ask(request: Request, desk: Measures, engagement_id: UUID, act: str) -> Response:
    return show(request, *_act(desk, engagement_id, act))


@router.post("/my/needs/{engagement_id}/{act}", include_in_schema=False)
async def do(request: Request, desk: Measures, engagement_id: UUID, act: str) -> Response:
    chosen, place = _act(desk, engagement_id, act)
    return await carry_out(request, desk, chosen, place, engagement_id=engagement_id)
