"""What keeps an installation from opening in earnest: defaults, stand-ins, keys in plain sight."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from infrastructure.settings import Mode, Settings


class NotInEarnest(RuntimeError):
    """A production that still has defaults or stand-ins in it does not open."""


def require_earnest(settings: Settings) -> None:
    """Let no production open with a default. Raises NotInEarnest with everything to put right."""
    if settings.mode is Mode.PRODUCTION and (found := list(objections(settings))):
        raise NotInEarnest("; ".join(found))


def objections(settings: Settings) -> Iterator[str]:
    """Everything to put right before people and money are real, each with its setting's name."""
    if not settings.address.startswith("https://"):
        yield "LUOTSI_BASE_URL: the https address people see"
    key = settings.stripe_api_key.get_secret_value() if settings.stripe_api_key else ""
    if not key.startswith(("sk_live_", "rk_live_")):
        yield "LUOTSI_STRIPE_API_KEY: a live key; payments must not go to a stand-in"
    if settings.stripe_api_base:
        yield "LUOTSI_STRIPE_API_BASE: unset it; it leads to a stand-in"
    if not settings.stripe_webhook_secret:
        yield "LUOTSI_STRIPE_WEBHOOK_SECRET: of the webhook endpoint"
    if not settings.smtp_url:
        yield "LUOTSI_SMTP_URL: where letters are handed in"
    if not settings.rates_on:
        yield "LUOTSI_RATES: leave limits on"
    yield from _keys_in_sight(settings)


def _keys_in_sight(settings: Settings) -> Iterator[str]:
    """Keys beside the data open every backup of the data; others on the machine must not read."""
    if settings.keys.resolve().is_relative_to(settings.data_dir.resolve()):
        yield "LUOTSI_KEYS_DIR: a place apart from the data, or a backup opens itself"
    for path in sorted(settings.keys.glob("*.key")):
        if _others_may_read(path):
            yield f"{path.name}: only its owner may read it (chmod 400)"


def _others_may_read(path: Path) -> bool:
    return bool(path.stat().st_mode & 0o077)
