"""The addresses of Stripe's API that the firm uses: what may be sent there and what it does."""

from collections.abc import Callable
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from infrastructure.stripe_standin import checkout, disputes, payments, refunds, shapes
from infrastructure.stripe_standin.desk import Standin
from infrastructure.stripe_standin.ledger import Ledger, Thing
from infrastructure.stripe_standin.lists import page_of

Change = Callable[[Ledger, Thing, dict[str, Any]], object]

OF_PAYMENT = {"payment_intent": shapes.text, "charge": shapes.text}
LISTS: dict[str, tuple[str, dict[str, Any]]] = {
    "checkout/sessions": (
        "checkout.session",
        {"payment_intent": shapes.text, "status": shapes.text},
    ),
    "payment_intents": ("payment_intent", {}),
    "charges": ("charge", {"payment_intent": shapes.text}),
    "refunds": ("refund", OF_PAYMENT),
    "disputes": ("dispute", OF_PAYMENT),
    "payouts": ("payout", {"status": shapes.text}),
    "balance_transactions": (
        "balance_transaction",
        {"payout": shapes.text, "source": shapes.text, "type": shapes.text},
    ),
    "events": (
        "event",
        {"type": shapes.text, "types": [shapes.text], "delivery_success": shapes.flag},
    ),
}
CHANGES: dict[str, tuple[str, Any, Change]] = {
    "checkout/sessions/{id_}/expire": (
        "checkout.session",
        shapes.EXPAND,
        lambda ledger, it, _: checkout.expire(ledger, it),
    ),
    "payment_intents/{id_}/capture": (
        "payment_intent",
        shapes.CAPTURE,
        lambda ledger, it, given: payments.capture(ledger, it, given.get("amount_to_capture")),
    ),
    "payment_intents/{id_}/cancel": (
        "payment_intent",
        shapes.CANCEL,
        lambda ledger, it, given: payments.cancel(ledger, it, given.get("cancellation_reason")),
    ),
    "disputes/{id_}": ("dispute", shapes.DISPUTE, disputes.answer),
    "disputes/{id_}/close": (
        "dispute",
        shapes.EXPAND,
        lambda ledger, it, _: disputes.close(ledger, it, "lost"),
    ),
}


def api_routes(desk: Standin) -> APIRouter:
    """Open the counters of the API."""
    api = APIRouter(prefix="/v1")
    _makings(api, desk)
    for path, (kind, filters) in LISTS.items():
        _reading(api, desk, path, kind, filters)
    for path, (kind, shape, change) in CHANGES.items():
        changing(api, desk, path, kind, shape, change)
    return api


def _makings(api: APIRouter, desk: Standin) -> None:
    @api.post("/checkout/sessions")
    async def session(request: Request) -> JSONResponse:
        pages = desk.pages_at(request)
        return await desk.serve(
            request,
            shapes.SESSION,
            lambda given: checkout.open_session(desk.ledger, given, pages),
        )

    @api.post("/payment_intents")
    async def intent(request: Request) -> JSONResponse:
        return await desk.serve(
            request, shapes.INTENT, lambda given: payments.open_intent(desk.ledger, given)
        )

    @api.post("/refunds")
    async def refund(request: Request) -> JSONResponse:
        return await desk.serve(
            request, shapes.REFUND, lambda given: refunds.refund(desk.ledger, given)
        )


def _reading(
    api: APIRouter, desk: Standin, path: str, kind: str, filters: dict[str, Any]
) -> None:
    @api.get(f"/{path}")
    async def listed(request: Request) -> JSONResponse:
        def act(given: dict[str, Any]) -> Thing:
            return page_of(_matching(desk, kind, given), given, f"/v1/{path}")

        return await desk.serve(request, {**shapes.PAGE, **filters}, act)

    @api.get(f"/{path}/{{id_}}")
    async def retrieved(request: Request, id_: str) -> JSONResponse:
        return await desk.serve(request, shapes.EXPAND, lambda _: desk.ledger.get(kind, id_))


def changing(
    api: APIRouter, desk: Standin, path: str, kind: str, shape: Any, change: Change  # noqa: ANN401
) -> None:
    """Open a counter where one thing is changed and given back."""

    @api.post(f"/{path}")
    async def changed(request: Request, id_: str) -> JSONResponse:
        def act(given: dict[str, Any]) -> Thing:
            thing = desk.ledger.get(kind, id_)
            change(desk.ledger, thing, given)
            return thing

        return await desk.serve(request, shape, act)


def _matching(desk: Standin, kind: str, given: dict[str, Any]) -> list[Thing]:
    """Narrow by what is no field of the thing, and take that out of what was asked."""
    things = list(desk.ledger.all(kind))
    if payout := given.pop("payout", None):
        things = [thing for thing in things if thing["_payout"] == payout]
    if types := given.pop("types", None):
        things = [thing for thing in things if thing["type"] in types]
    if (delivered := given.pop("delivery_success", None)) is not None:
        known = desk.courier.delivered
        things = [thing for thing in things if (thing["id"] in known) == delivered]
    return things
