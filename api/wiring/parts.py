"""What a process needs, opened and closed again: the log, the shelf, post, payments, keys."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any, Final

import psycopg
from psycopg_pool import AsyncConnectionPool

from api.booking.letters import session_words
from api.plain_letters import letter_words
from api.reception import Reception
from api.wiring.imitated_payments import STANDIN_KEY, webhook_secret
from application.firm import Firm
from application.house import all_tables, all_views
from infrastructure.archive import Archive
from infrastructure.checkpoint_keys import create_key, load_key
from infrastructure.einvoice_transport.operator import HttpOperator
from infrastructure.erased_keys import require_erased_gone
from infrastructure.finnish_holidays import days_off
from infrastructure.inbox import Inbox
from infrastructure.live_holds import LiveHolds
from infrastructure.mailbox import Mailbox
from infrastructure.oidc import Provider
from infrastructure.outside_address import Outside
from infrastructure.rates import Rates
from infrastructure.recovery import require_finished
from infrastructure.registers import ImitatedRegisters, NoRegisters
from infrastructure.sealer import Sealer
from infrastructure.settings import Mode, Settings
from infrastructure.settings import Shelf as ShelfKind
from infrastructure.shelf import Shelf
from infrastructure.smtp_post import SmtpPost
from infrastructure.store import PostgresLog
from infrastructure.stripe_messages import StripeWebhooks
from infrastructure.stripe_payments import StripePayments
from infrastructure.visits import Visits

AWAY: Final = psycopg.OperationalError
"""Raised where the database is out of reach, or has no connection left for us."""


@contextlib.asynccontextmanager
async def opened(settings: Settings, dsn: str) -> AsyncIterator[Reception]:
    """What a process needs, opened and closed again. Raises RestoreUnfinished, ErasedAreBack."""
    require_finished(settings.data_dir)
    require_erased_gone(dsn, settings.keys)
    shelf: Shelf

    async def look(link: psycopg.AsyncConnection[Any]) -> None:
        await shelf.look_at(link)

    pool = AsyncConnectionPool(
        dsn,
        min_size=1,
        max_size=8,
        timeout=5,
        open=False,
        configure=look,
        reconnect_timeout=2,
    )
    with contextlib.closing(PostgresLog.open(dsn, settings.keys, settings.clock)) as log:
        logged = settings.shelf is ShelfKind.LOGGED
        shelf = Shelf(pool, all_views(), all_tables(), log.loading.events, logged=logged)
        async with pool:
            await shelf.prepare()
            shelf.listen(log.news)
            yield _reception(settings, dsn, log, pool, shelf)


def _reception(
    settings: Settings, dsn: str, log: PostgresLog, pool: AsyncConnectionPool, shelf: Shelf
) -> Reception:
    return Reception(
        settings=settings, firm=Firm(log, days_off), log=log, shelf=shelf,
        visits=Visits(pool, settings.mode, log.ring.files), elsewhere=_elsewhere(settings),
        rates=Rates(pool, on=settings.rates_on),
        inbox=Inbox(pool), archive=Archive(pool, log.ring),
        einvoices=_operator(settings), outside=Outside(), post=_post(settings),
        gateway=_gateway(settings),
        registers=NoRegisters() if settings.mode is Mode.PRODUCTION else ImitatedRegisters(),
        holds=LiveHolds(pool, log.ring.files.fingerprint),
        webhooks=StripeWebhooks(
            [webhook_secret(settings)],
            livemode=settings.mode is Mode.PRODUCTION, clock=log.now,
        ),
        seal=_seal(dsn, settings.keys), words=session_words, letter_words=letter_words,
    )  # fmt: skip


def _elsewhere(settings: Settings) -> Provider | None:
    """The organisation's own sign-in, where one is set."""
    if not (settings.oidc_issuer and settings.oidc_client_id and settings.oidc_client_secret):
        return None
    return Provider(
        settings.oidc_issuer, settings.oidc_client_id,
        settings.oidc_client_secret.get_secret_value(), f"{settings.address}/sign-in/back",
    )  # fmt: skip


def _post(settings: Settings) -> SmtpPost | Mailbox:
    if settings.smtp_url:
        return SmtpPost.at(settings.smtp_url.get_secret_value())
    return Mailbox(settings.data_dir / "mail")


def _gateway(settings: Settings) -> StripePayments:
    key = settings.stripe_api_key.get_secret_value() if settings.stripe_api_key else STANDIN_KEY
    base = settings.stripe_api_base
    if base is None and settings.stripe_api_key is None:
        base = f"{settings.address}/stripe"
    return StripePayments(key, api_base=base)


def _operator(settings: Settings) -> HttpOperator | None:
    """The operator that carries e-invoices, once one is set up."""
    if settings.einvoice_url is None:
        return None
    token = settings.einvoice_token.get_secret_value() if settings.einvoice_token else ""
    return HttpOperator(settings.einvoice_url, token, settings.einvoice_status_path)


def _seal(dsn: str, keys: Path) -> Callable[[], int]:
    path = keys / "checkpoint.key"
    key = load_key(path, "luotsi") if path.exists() else create_key(path, "luotsi")
    sealer = Sealer(dsn, key)

    def seal() -> int:
        with psycopg.connect(dsn) as link:
            return sealer.seal_once(link)

    return seal
