"""The stand-in on a real socket, the real adapter against it, and a box that collects webhooks."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
import uvicorn
from fastapi import FastAPI, Request, Response
from starlette.applications import Starlette

from application.payments.gateway import PaymentGateway, StartedPayment, WebhookDoor
from infrastructure.stripe_messages import StripeWebhooks
from infrastructure.stripe_payments import StripePayments
from infrastructure.stripe_standin import standin

SECRET = "whsec_of_the_tests"
NOON = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.now


@dataclass
class Box:
    """What arrived at the webhook address; answers `status`."""

    letters: list[tuple[bytes, str]] = field(default_factory=list)
    status: list[int] = field(default_factory=list)


@dataclass
class Shop:
    """Everything a test of payments needs."""

    base: str
    clock: Clock
    box: Box
    gateway: PaymentGateway
    webhooks: WebhookDoor
    desk: Any

    def start(self, order: str = "order-1", attempt: int = 1, **changes: Any) -> StartedPayment:
        """Open a page to pay 225.90 €."""
        wanted: dict[str, Any] = {
            "amount_cents": 22590,
            "description": "Mentorointi-istunto",
            "method": "card",
            "locale": "fi",
            "email": "aino@example.com",
            "expires_at": self.clock.now + timedelta(minutes=35),
            "success_url": "http://firm.test/paid?cs={CHECKOUT_SESSION_ID}",
            "cancel_url": "http://firm.test/cart",
        }
        return self.gateway.start(order, attempt, **{**wanted, **changes})

    def choose(self, session_url: str, choice: str) -> httpx.Response:
        """Press a button on the page."""
        return httpx.post(session_url, data={"choice": choice}, trust_env=False)

    def paid(self, order: str = "order-1", **changes: Any) -> str:
        """Open a page, pay, and name the payment."""
        started = self.start(order, **changes)
        self.choose(started.url, "pay")
        intent = self.gateway.session(started.session_id).payment_intent
        assert intent
        return intent

    def control(self, path: str, **given: str) -> dict[str, Any]:
        """Use the hand behind the scenes."""
        return dict(self.call("POST", f"_control/{path}", given).raise_for_status().json())

    def call(
        self, method: str, path: str, given: dict[str, str] | None = None, **head: str
    ) -> httpx.Response:
        """Speak to the stand-in without Stripe's library."""
        headers = {"Authorization": f"Bearer {self.desk.key}", **head}
        url = f"{self.base}/stripe/{path}"
        if method == "GET":
            return httpx.get(url, params=given, headers=headers, trust_env=False)
        return httpx.post(url, data=given, headers=headers, trust_env=False)

    def weather(self, **wanted: float) -> None:
        """Change the weather."""
        self.desk.weather.change(wanted)

    def calm(self) -> bool:
        """Wait until every webhook was carried."""
        return bool(self.desk.courier.wait_until_empty())


@pytest.fixture
def clock() -> Clock:
    """Ten o'clock UTC on a Monday."""
    return Clock()


@pytest.fixture
def shop(clock: Clock) -> Iterator[Shop]:
    """A stand-in and a webhook box on one free port."""
    box = Box()
    stripe_app = standin(SECRET, None, clock)
    house = FastAPI()
    house.mount("/stripe", stripe_app)

    @house.post("/webhooks/stripe")
    async def take(request: Request) -> Response:
        box.letters.append((await request.body(), request.headers["stripe-signature"]))
        return Response(status_code=box.status.pop(0) if box.status else 200)

    server, base = serve(house)
    desk = stripe_app.state.standin
    desk.courier.url = f"{base}/webhooks/stripe"
    gateway = StripePayments(desk.key, api_base=f"{base}/stripe", timeout_seconds=1, retries=0)
    hooks = StripeWebhooks([SECRET], livemode=False, clock=clock)
    yield Shop(base, clock, box, gateway, hooks, desk)
    desk.close()
    server.should_exit = True


def serve(app: Starlette) -> tuple[uvicorn.Server, str]:
    """Serve on a free port."""
    config = uvicorn.Config(app, port=0, log_level="warning", lifespan="off")
    server = uvicorn.Server(config)
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    return server, f"http://127.0.0.1:{port}"
