"""The front door: the one place where everything is wired together."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from datetime import datetime

from fastapi import FastAPI
from starlette.middleware.trustedhost import TrustedHostMiddleware

from api import demo, static_files
from api.answers import refusals
from api.answers.counted import Counted
from api.answers.even import Even
from api.answers.security_headers import SecurityHeaders
from api.answers.unchanged import Unchanged
from api.expanding.expanded import Expanded
from api.navigation import Firm as FirmSignature
from api.reception import Reception
from api.route_actions import require_actions
from api.sign_in import second_factor
from api.wiring.errands import DAILY, HANDLERS
from api.wiring.imitated_payments import imitated_payments
from api.wiring.parts import AWAY, opened
from api.wiring.routes import doors
from application.firm_details.firm_page import firm_page
from domain.firm_details import OUR_FIRM
from infrastructure.daily import plan_daily
from infrastructure.earnest import require_earnest
from infrastructure.metrics import Metrics
from infrastructure.settings import Mode, Settings
from infrastructure.worker import Worker

LONGEST_BODY = 2_000_000
"""Bytes of a request; a route that takes files says its own `max_body_size`."""


def create_app(settings: Settings, dsn: str, *, worker: bool = True) -> FastAPI:
    """The application on a migrated database; with `worker` it does the worker's part too.

    Raises NotInEarnest for a production with defaults, RouteWithoutAction for a route without a
    door.
    """
    require_earnest(settings)

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with opened(settings, dsn) as reception:
            app.state.reception = reception
            clock["now"] = reception.log.now
            work = Worker(reception, HANDLERS)
            app.state.worker = work
            stop = asyncio.Event()
            running = asyncio.create_task(work.run(stop)) if worker else None
            await reception.shelf.catch_up(await asyncio.to_thread(reception.log.head))
            await sign(app, reception)
            await plan_daily(reception, DAILY)
            yield
            stop.set()
            if running:
                await running

    app = FastAPI(
        title="Luotsi", version="0.1.0", lifespan=lifespan, openapi_url=None,
        docs_url=None, redoc_url=None, max_body_size=LONGEST_BODY, routes=doors(LONGEST_BODY),
    )  # fmt: skip
    clock: dict[str, Callable[[], datetime]] = {}
    app.state.mode = settings.mode.value
    refusals.install(app, AWAY)
    second_factor.install(app)
    if settings.mode is Mode.DEMO:
        app.include_router(demo.router)
    require_actions(app)
    static_files.mount(app)
    if settings.mode is not Mode.PRODUCTION and settings.stripe_api_key is None:
        app.mount("/stripe", imitated_payments(settings, clock))
    # Outermost of all, so that refusals of strange hosts and our own faults bear the headers too.
    inner = Unchanged(Expanded(app.build_middleware_stack(), app, refusals.problem))
    evenly = Even(inner) if settings.rates_on else inner
    whole = TrustedHostMiddleware(evenly, settings.hosts, www_redirect=False)
    app.state.metrics = Metrics()
    app.middleware_stack = Counted(SecurityHeaders(whole), app.state.metrics)
    return app


async def sign(app: FastAPI, reception: Reception) -> None:
    """Let pages bear the firm's own name once it is known."""
    firm = await reception.shelf.document(firm_page, OUR_FIRM)
    if firm and firm.details:
        app.state.firm = FirmSignature(
            firm.details.name, firm.details.business_id, firm.details.phone
        )
