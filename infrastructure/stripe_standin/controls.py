"""The hand behind the scenes: disputes, failing refunds, payouts, weather. Not part of Stripe."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from infrastructure.stripe_standin import disputes, payouts, refunds, shapes
from infrastructure.stripe_standin.desk import Standin
from infrastructure.stripe_standin.ledger import Thing, shown
from infrastructure.stripe_standin.refusals import ApiRefusal

OUTCOMES = shapes.one_of("won", "lost", "prevented")
DISPUTE = {"payment_intent!": shapes.text, "amount": shapes.cents, "reason": shapes.text}


def control_routes(desk: Standin) -> APIRouter:
    """Open the test controls under /_control; they ask for the same key as the API."""
    api = APIRouter(prefix="/_control")
    _money(api, desk)
    _conditions(api, desk)
    return api


def _money(api: APIRouter, desk: Standin) -> None:
    ledger = desk.ledger

    @api.post("/disputes")
    async def dispute(request: Request) -> JSONResponse:
        return await desk.serve(
            request, DISPUTE, lambda given: disputes.open_dispute(ledger, given), calm=True
        )

    @api.post("/disputes/{id_}/close")
    async def close(request: Request, id_: str) -> JSONResponse:
        def act(given: dict[str, Any]) -> Thing:
            found = ledger.get("dispute", id_)
            disputes.close(ledger, found, given["outcome"])
            return found

        return await desk.serve(request, {"outcome!": OUTCOMES}, act, calm=True)

    @api.post("/refunds/{id_}/fail")
    async def fail(request: Request, id_: str) -> JSONResponse:
        def act(given: dict[str, Any]) -> Thing:
            found = ledger.get("refund", id_)
            refunds.fail(ledger, found, given.get("reason", "expired_or_canceled_card"))
            return found

        return await desk.serve(request, {"reason": shapes.text}, act, calm=True)

    @api.post("/payouts")
    async def payout(request: Request) -> JSONResponse:
        return await desk.serve(request, {}, lambda _: payouts.pay_out(ledger), calm=True)


def _conditions(api: APIRouter, desk: Standin) -> None:
    @api.post("/weather")
    async def weather(request: Request) -> JSONResponse:
        def act(given: dict[str, Any]) -> Thing:
            try:
                desk.weather.change(given)
            except ValueError as unknown:
                raise ApiRefusal(400, f"Unknown weather: {unknown}", began=False) from unknown
            return desk.weather.shown()

        return await desk.serve(request, shapes.texts, act, calm=True)

    @api.post("/events/{id_}/resend")
    async def resend(request: Request, id_: str) -> JSONResponse:
        def act(_: dict[str, Any]) -> Thing:
            event = desk.ledger.get("event", id_)
            desk.courier.take(shown(event))
            return event

        return await desk.serve(request, {}, act, calm=True)
