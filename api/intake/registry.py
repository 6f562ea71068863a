"""Intake over the API: forms, applications, needs, transfer plans."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.doors import Anyone
from api.intake.reading import ApplicationRead, NeedsRead, application_read, needs_read
from api.lists import Listed, Paging, listed
from api.permits import may
from api.reception import Desk
from application.intake.application_list import ApplicationRow, application_list
from application.intake.decide_application import (
    AcceptApplication,
    DeclineApplication,
    WithdrawApplication,
)
from application.intake.form_page import FormPage, first, form_page
from application.intake.measure_needs import HopeFor, JudgeOutcome, MeasureNeeds
from application.intake.plan_transfer import (
    CloseTransferPlan,
    NameTransferOwner,
    OpenTransferPlan,
    PassOnItem,
    PlanItem,
)
from application.intake.receive_application import ReceiveApplication
from application.intake.setting_page import SettingPage, setting_page
from application.intake.state_setting import StateSetting
from application.intake.transfer_page import TransferPage, transfer_page
from application.intake.write_question import DropQuestion, PublishForm, WriteQuestion
from domain.intake import ApplicationState, FormKind, form_of
from domain.refusals import NotFound

router = APIRouter(tags=["intake"])
Works = Annotated[Desk, Depends(may("intake.work"))]
Sees = Annotated[Desk, Depends(may("intake.see", of="application_id"))]
SeesNeeds = Annotated[Desk, Depends(may("intake.see", of="engagement_id"))]
Withdraws = Annotated[Desk, Depends(may("intake.withdraw", of="application_id"))]
Measures = Annotated[Desk, Depends(may("intake.measure", of="engagement_id"))]
Edits = Annotated[Desk, Depends(may("intake.edit_forms"))]
States = Annotated[Desk, Depends(may("intake.state_setting", of="person_id"))]
SeesTransfer = Annotated[Desk, Depends(may("intake.see_transfer", of="plan_id"))]
Follows = Annotated[Desk, Depends(may("intake.follow_transfer", of="plan_id"))]


@router.get("/api/intake/forms/{kind}")
async def form(desk: Anyone, kind: FormKind) -> FormPage:
    return await desk.shelf.document(form_page, form_of(kind)) or first(kind)


@router.post("/api/intake/write-question")
async def write_question(command: WriteQuestion, desk: Edits) -> Response:
    return await desk.do(command)


@router.post("/api/intake/drop-question")
async def drop_question(command: DropQuestion, desk: Edits) -> Response:
    return await desk.do(command)


@router.post("/api/intake/publish-form")
async def publish_form(command: PublishForm, desk: Edits) -> Response:
    return await desk.do(command)


@router.get("/api/intake/applications")
async def list_applications(
    desk: Works, paging: Paging, state: ApplicationState | None = None
) -> Listed[ApplicationRow]:
    where = {"state": state} if state else {}
    return await listed(desk, application_list, where, "-received_at", paging)


@router.get("/api/intake/applications/{application_id}")
async def application(desk: Sees, application_id: UUID) -> ApplicationRead:
    return await application_read(desk, application_id)


@router.post("/api/intake/receive-application", status_code=201)
async def receive_application(command: ReceiveApplication, desk: Works) -> Response:
    return await desk.do(command, 201)


@router.post("/api/intake/accept-application")
async def accept_application(command: AcceptApplication, desk: Works) -> Response:
    return await desk.do(command)


@router.post("/api/intake/decline-application")
async def decline_application(command: DeclineApplication, desk: Works) -> Response:
    return await desk.do(command)


@router.post("/api/intake/withdraw-application")
async def withdraw_application(command: WithdrawApplication, desk: Withdraws) -> Response:
    return await desk.do(command)


@router.post("/api/intake/state-setting")
async def state_setting(command: StateSetting, desk: States) -> Response:
    return await desk.do(command)


@router.get("/api/intake/settings/{person_id}")
async def setting(desk: States, person_id: UUID) -> SettingPage:
    found = await desk.shelf.document(setting_page, person_id)
    if found is None:
        raise NotFound
    return found


@router.get("/api/intake/needs/{engagement_id}")
async def needs(desk: SeesNeeds, engagement_id: UUID) -> NeedsRead:
    return await needs_read(desk, engagement_id)


@router.post("/api/intake/measure-needs")
async def measure_needs(command: MeasureNeeds, desk: Measures) -> Response:
    return await desk.do(command)


@router.post("/api/intake/hope-for")
async def hope_for(command: HopeFor, desk: Measures) -> Response:
    return await desk.do(command)


@router.post("/api/intake/judge-outcome")
async def judge_outcome(command: JudgeOutcome, desk: Measures) -> Response:
    return await desk.do(command)


@router.get("/api/intake/transfer-plans/{plan_id}")
async def transfer_plan(desk: SeesTransfer, plan_id: UUID) -> TransferPage:
    found = await desk.shelf.document(transfer_page, plan_id)
    if found is None:
        raise NotFound
    return found


@router.post("/api/intake/open-transfer-plan", status_code=201)
async def open_transfer_plan(command: OpenTransferPlan, desk: Works) -> Response:
    return await desk.do(command, 201)


@router.post("/api/intake/name-transfer-owner")
async def name_transfer_owner(command: NameTransferOwner, desk: Follows) -> Response:
    return await desk.do(command)


@router.post("/api/intake/plan-item", status_code=201)
async def plan_item(command: PlanItem, desk: Follows) -> Response:
    return await desk.do(command, 201)


@router.post("/api/intake/pass-on-item")
async def pass_on_item(command: PassOnItem, desk: Follows) -> Response:
    return await desk.do(command)


@router.post("/api/intake/close-transfer-plan")
async def close_transfer_plan(command: CloseTransferPlan, desk: Follows) -> Response:
    return await desk.do(command)
