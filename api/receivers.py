"""Receivers elsewhere that are told what happens: an administrator adds and removes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.doors import door
from api.forms import Form, blank, filled
from api.pages import page
from api.reception import Desk
from application.receivers.receiver_list import ReceiverRow, receiver_list
from application.receivers.send_notice_again import SendNoticeAgain
from application.receivers.tell_elsewhere import AddReceiver, ExchangeSecret, RemoveReceiver
from domain.matters import Matter
from domain.people import Role
from domain.permissions import rule
from domain.receivers import Kind
from domain.refusals import NotFound
from infrastructure.errands.tell_receivers import secret_of, written
from infrastructure.notices import Notice, notices_of, was_sent

router = APIRouter(tags=["receivers"])
HERE = "/desk/settings/receivers"
Setting = Annotated[Desk, Depends(door(rule(Matter.SETTINGS, Role.ADMINISTRATOR, sensitive=True)))]


@dataclass(frozen=True)
class Secret:
    """What a receiver's notices are signed with."""

    receiver_id: UUID
    secret: str


@router.get("/api/receivers")
async def list_receivers(desk: Setting) -> list[ReceiverRow]:
    return await desk.shelf.find(receiver_list, order="since")


@router.post("/api/receivers/add-receiver", status_code=201)
async def add_receiver(command: AddReceiver, desk: Setting) -> Response:
    return await desk.do(command, 201)


@router.post("/api/receivers/exchange-secret")
async def exchange_secret(command: ExchangeSecret, desk: Setting) -> Response:
    return await desk.do(command)


@router.get("/api/receivers/{receiver_id}/notices")
async def list_notices(receiver_id: UUID, desk: Setting) -> list[Notice]:
    """The hundred newest sendings, what waits and what was given up among them."""
    await _receiver(desk, receiver_id)
    return await notices_of(desk.reception.shelf.pool, receiver_id)


@router.post("/api/receivers/send-notice-again")
async def send_notice_again(command: SendNoticeAgain, desk: Setting) -> Response:
    await _require_sent(desk, command.receiver_id, command.message_id)
    return await desk.do(command)


@router.post("/api/receivers/remove-receiver")
async def remove_receiver(command: RemoveReceiver, desk: Setting) -> Response:
    return await desk.do(command)


@router.get("/api/receivers/{receiver_id}/secret")
async def read_secret(receiver_id: UUID, desk: Setting) -> Secret:
    return Secret(receiver_id, _secret(desk, await _receiver(desk, receiver_id)))


@router.get(HERE, include_in_schema=False)
async def receivers(request: Request, desk: Setting) -> Response:
    return await _page(request, desk, blank(request))


@router.post(HERE, include_in_schema=False)
async def added(request: Request, desk: Setting) -> Response:
    form = await filled(request, AddReceiver)
    return await form.do(desk, then=HERE, again=lambda wrong: _page(request, desk, wrong))


@router.post(HERE + "/{receiver_id}/secret", include_in_schema=False)
async def exchanged(request: Request, receiver_id: UUID, desk: Setting) -> Response:
    form = await filled(request, ExchangeSecret, receiver_id=receiver_id)
    return await form.do(desk, then=HERE, again=lambda wrong: _page(request, desk, wrong))


@router.get(HERE + "/{receiver_id}/notices", include_in_schema=False)
async def notices(request: Request, receiver_id: UUID, desk: Setting) -> Response:
    return await _notices(request, desk, receiver_id, blank(request))


@router.post(HERE + "/{receiver_id}/notices/{message_id}", include_in_schema=False)
async def sent_again(
    request: Request, receiver_id: UUID, message_id: UUID, desk: Setting
) -> Response:
    await _require_sent(desk, receiver_id, message_id)
    form = await filled(request, SendNoticeAgain, receiver_id=receiver_id, message_id=message_id)
    return await form.do(
        desk, then=f"{HERE}/{receiver_id}/notices",
        again=lambda wrong: _notices(request, desk, receiver_id, wrong),
    )  # fmt: skip


@router.post(HERE + "/{receiver_id}/remove", include_in_schema=False)
async def removed(request: Request, receiver_id: UUID, desk: Setting) -> Response:
    form = await filled(request, RemoveReceiver, receiver_id=receiver_id)
    return await form.do(desk, then=HERE, again=lambda wrong: _page(request, desk, wrong))


async def _receiver(desk: Desk, receiver_id: UUID) -> ReceiverRow:
    rows: list[ReceiverRow] = await desk.shelf.find(receiver_list, {"receiver_id": receiver_id})
    if not rows:
        raise NotFound
    return rows[0]


async def _require_sent(desk: Desk, receiver_id: UUID, message_id: UUID) -> None:
    """Raise NotFound for a notice this receiver was never sent."""
    if not await was_sent(desk.reception.shelf.pool, receiver_id, message_id):
        raise NotFound


async def _notices(request: Request, desk: Desk, receiver_id: UUID, form: Form[Any]) -> Response:
    return page(
        request, "receivers/notices.html", form.status, row=await _receiver(desk, receiver_id),
        notices=await notices_of(desk.reception.shelf.pool, receiver_id), form=form,
    )  # fmt: skip


def _secret(desk: Desk, row: ReceiverRow) -> str:
    return written(secret_of(desk.reception, row.receiver_id, row.secret))


async def _page(request: Request, desk: Desk, form: Form[Any]) -> Response:
    rows = await desk.shelf.find(receiver_list, order="since")
    secrets = {row.receiver_id: _secret(desk, row) for row in rows}
    kinds = [(kind.value, kind.value) for kind in Kind]
    return page(
        request, "receivers/receivers.html", form.status,
        rows=rows, secrets=secrets, form=form, kinds=kinds,
    )  # fmt: skip
