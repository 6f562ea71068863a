"""Puts the stand-in together as an application that can be mounted at a path or served alone."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from starlette.applications import Starlette
from starlette.routing import Mount

from infrastructure.stripe_standin.controls import control_routes
from infrastructure.stripe_standin.courier import Courier
from infrastructure.stripe_standin.desk import Standin
from infrastructure.stripe_standin.ledger import Ledger
from infrastructure.stripe_standin.page import page_routes
from infrastructure.stripe_standin.routes import api_routes
from infrastructure.stripe_standin.weather import Weather

TEST_KEY = "sk_test_standin"


def standin(
    secret: str,
    webhook_url: str | None,
    clock: Callable[[], datetime],
    page_base: str | None = None,
    *,
    key: str = TEST_KEY,
    store: Path | None = None,
    ids: Callable[[str], str] | None = None,
) -> Starlette:
    """Build the stand-in.

    `secret` signs the webhooks sent to `webhook_url`; `clock` tells aware UTC time; `page_base` is
    the outside address of this application (default: as asked); `store` names a file that keeps
    everything over a restart. `app.state.standin` holds ledger, weather and courier;
    `app.state.standin.close()` stops the courier's thread.
    """
    weather = Weather()
    desk = Standin(
        key, Ledger(clock, store, ids), weather, Courier(webhook_url, secret, clock, weather),
        page_base,
    )  # fmt: skip
    app = Starlette(
        routes=[
            Mount("/v1", routes=api_routes(desk)),
            Mount("/_control", routes=control_routes(desk)),
            Mount("/pay", routes=page_routes(desk)),
        ]
    )
    app.state.standin = desk
    return app
