"""The hand behind the scenes: disputes, failing refunds, payouts, weather. Not part of Stripe."""

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from infrastructure.stripe_standin import disputes, payouts, refunds, shapes
from infrastructure.stripe_standin.desk import Standin
from infrastructure.stripe_standin.ledger import Ledger, Thing, shown
from infrastructure.stripe_standin.refusals import ApiRefusal
from infrastructure.stripe_standin.routes import changing, making

OUTCOME = {"outcome!": shapes.one_of("won", "lost", "prevented")}
DISPUTE = {"payment_intent!": shapes.text, "amount": shapes.cents, "reason": shapes.text}
REASON = {"reason": shapes.text}


def control_routes(desk: Standin) -> list[Route]:
    """Open the test controls; they ask for the same key as the API and know no bad weather."""

    def resend(_: Ledger, event: Thing, __: dict[str, Any]) -> None:
        desk.courier.take(shown(event))

    return [
        making(desk, "/disputes", DISPUTE, disputes.open_dispute, calm=True),
        changing(desk, "/disputes/{id}/close", "dispute", OUTCOME, _close, calm=True),
        changing(desk, "/refunds/{id}/fail", "refund", REASON, _fail, calm=True),
        making(desk, "/payouts", {}, lambda ledger, _: payouts.pay_out(ledger), calm=True),
        changing(desk, "/events/{id}/resend", "event", {}, resend, calm=True),
        _weather(desk),
    ]


def _close(ledger: Ledger, dispute: Thing, given: dict[str, Any]) -> None:
    disputes.close(ledger, dispute, given["outcome"])


def _fail(ledger: Ledger, made: Thing, given: dict[str, Any]) -> None:
    refunds.fail(ledger, made, given.get("reason", "expired_or_canceled_card"))


def _weather(desk: Standin) -> Route:
    def act(given: dict[str, Any]) -> Thing:
        try:
            desk.weather.change(given)
        except ValueError as unknown:
            words = f"Unknown weather: {unknown}"
            raise ApiRefusal(400, words, began=False) from unknown
        return desk.weather.shown()

    async def weather(request: Request) -> JSONResponse:
        return await desk.serve(request, shapes.texts, act, calm=True)

    return Route("/weather", weather, methods=["POST"])
