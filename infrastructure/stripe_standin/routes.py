"""The addresses of Stripe's API that the firm uses: what may be sent there and what it does."""

from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from infrastructure.stripe_standin import checkout, disputes, payments, refunds, shapes
from infrastructure.stripe_standin.desk import Standin
from infrastructure.stripe_standin.ledger import Ledger, Thing
from infrastructure.stripe_standin.lists import page_of

Make = Callable[[Ledger, dict[str, Any]], Thing]
Change = Callable[[Ledger, Thing, dict[str, Any]], object]

OF_PAYMENT = {"payment_intent": shapes.text, "charge": shapes.text}
LISTS: dict[str, tuple[str, dict[str, Any]]] = {
    "/checkout/sessions": (
        "checkout.session",
        {"payment_intent": shapes.text, "status": shapes.text},
    ),
    "/payment_intents": ("payment_intent", {}),
    "/charges": ("charge", {"payment_intent": shapes.text}),
    "/refunds": ("refund", OF_PAYMENT),
    "/disputes": ("dispute", OF_PAYMENT),
    "/payouts": ("payout", {"status": shapes.text}),
    "/balance_transactions": (
        "balance_transaction",
        {"payout": shapes.text, "source": shapes.text, "type": shapes.text},
    ),
    "/events": (
        "event",
        {"type": shapes.text, "types": [shapes.text], "delivery_success": shapes.flag},
    ),
}
CHANGES: dict[str, tuple[str, Any, Change]] = {
    "/checkout/sessions/{id}/expire": (
        "checkout.session",
        shapes.EXPAND,
        lambda ledger, it, _: checkout.expire(ledger, it),
    ),
    "/payment_intents/{id}/capture": (
        "payment_intent",
        shapes.CAPTURE,
        lambda ledger, it, given: payments.capture(ledger, it, given.get("amount_to_capture")),
    ),
    "/payment_intents/{id}/cancel": (
        "payment_intent",
        shapes.CANCEL,
        lambda ledger, it, given: payments.cancel(ledger, it, given.get("cancellation_reason")),
    ),
    "/disputes/{id}": ("dispute", shapes.DISPUTE, disputes.answer),
    "/disputes/{id}/close": (
        "dispute",
        shapes.EXPAND,
        lambda ledger, it, _: disputes.close(ledger, it, "lost"),
    ),
}


def api_routes(desk: Standin) -> list[Route]:
    """Open the counters of the API; the wider address comes after the narrower one."""
    return [
        *_makings(desk),
        *(changing(desk, path, *what) for path, what in CHANGES.items()),
        *(_listing(desk, path, *what) for path, what in LISTS.items()),
        *(_retrieving(desk, path, kind) for path, (kind, _) in LISTS.items()),
    ]


def _makings(desk: Standin) -> list[Route]:
    ledger = desk.ledger

    async def session(request: Request) -> JSONResponse:
        pages = desk.pages_at(request)
        return await desk.serve(
            request, shapes.SESSION, lambda given: checkout.open_session(ledger, given, pages)
        )

    return [
        Route("/checkout/sessions", session, methods=["POST"]),
        making(desk, "/payment_intents", shapes.INTENT, payments.open_intent),
        making(desk, "/refunds", shapes.REFUND, refunds.refund),
    ]


def making(desk: Standin, path: str, shape: Any, make: Make, *, calm: bool = False) -> Route:
    """Open a counter where one new thing is made."""

    async def made(request: Request) -> JSONResponse:
        return await desk.serve(request, shape, lambda given: make(desk.ledger, given), calm=calm)

    return Route(path, made, methods=["POST"])


def changing(
    desk: Standin, path: str, kind: str, shape: Any, change: Change, *, calm: bool = False
) -> Route:
    """Open a counter where one thing is changed and given back."""

    async def changed(request: Request) -> JSONResponse:
        def act(given: dict[str, Any]) -> Thing:
            thing = desk.ledger.get(kind, request.path_params["id"])
            change(desk.ledger, thing, given)
            return thing

        return await desk.serve(request, shape, act, calm=calm)

    return Route(path, changed, methods=["POST"])


def _listing(desk: Standin, path: str, kind: str, filters: dict[str, Any]) -> Route:
    async def listed(request: Request) -> JSONResponse:
        def act(given: dict[str, Any]) -> Thing:
            return page_of(_matching(desk, kind, given), given, f"/v1{path}")

        return await desk.serve(request, {**shapes.PAGE, **filters}, act)

    return Route(path, listed, methods=["GET"])


def _retrieving(desk: Standin, path: str, kind: str) -> Route:
    async def retrieved(request: Request) -> JSONResponse:
        id_ = request.path_params["id"]
        return await desk.serve(request, shapes.EXPAND, lambda _: desk.ledger.get(kind, id_))

    return Route(path + "/{id}", retrieved, methods=["GET"])


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
