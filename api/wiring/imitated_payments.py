"""The payment provider's stand-in for everything but production, and the secret it signs with."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any

from infrastructure.settings import Settings
from infrastructure.stripe_standin import standin

STANDIN_KEY = "sk_test_standin"


def webhook_secret(settings: Settings) -> str:
    if settings.stripe_webhook_secret:
        return settings.stripe_webhook_secret.get_secret_value()
    path = settings.keys / "webhook-standin.key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"whsec_{secrets.token_urlsafe(24)}")
        path.chmod(0o400)
    return path.read_text()


def imitated_payments(settings: Settings, clock: dict[str, Callable[[], datetime]]) -> Any:
    store = settings.data_dir / "stripe-standin.json"
    store.parent.mkdir(parents=True, exist_ok=True)
    return standin(
        webhook_secret(settings), f"{settings.address}/webhooks/stripe",
        lambda: clock["now"](),  # noqa: PLW0108 - known only once the log is open
        f"{settings.address}/stripe", key=STANDIN_KEY, store=store,
    )  # fmt: skip
